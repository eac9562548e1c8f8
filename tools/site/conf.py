"Sphinx settings of the site; tools/site/build.py writes the pages that it reads."
from configparser import ConfigParser
from pathlib import Path

config = ConfigParser(delimiters=["="])
config.read(Path(__file__).resolve().parents[2] / "settings.ini", encoding="utf-8")
settings = config["DEFAULT"]

project, author, copyright, release = (settings[key] for key in ("title", "author", "copyright", "version"))
extensions = ["myst_nb", "sphinx.ext.mathjax", "sphinx_design", "sphinx_copybutton"]
nb_execution_mode = "off"                                        # build.py has run the notebooks
nb_render_markdown_format = "myst"
nb_merge_streams = True  # what several prints of a cell show is one text
nb_render_image_options = {"align": "center"}
myst_enable_extensions = ["dollarmath", "amsmath", "deflist", "colon_fence"]
myst_heading_anchors, myst_dmath_double_inline = 3, True
smartquotes = False
mathjax_path = "mathjax/tex-svg-full.js"
mathjax3_config = {"options": {"skipHtmlTags": {"[+]": ["details"]}}}  # folds.js sets what stands in a fold
html_theme, html_title, html_static_path = "furo", f"{project} {release}", ["_static"]
html_favicon = "_static/favicon.svg"
html_css_files, html_js_files = ["kronlemmas.css"], ["folds.js", "find.js"]
html_extra_path = ["_extra"]
html_theme_options = {"source_repository": settings["git_url"], "source_branch": settings["branch"],
                      "source_directory": settings["nbs_path"] + "/", "top_of_page_buttons": []}
html_show_sourcelink, html_copy_source = False, False
