"Package metadata, all of it from settings.ini."
import re
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

here = Path(__file__).parent
config = ConfigParser(delimiters=["="])
config.read(here / "settings.ini", encoding="utf-8")
s = config["DEFAULT"]
blob = f"{s['git_url']}/blob/{s['branch']}/"  # links of the README, where there is no repository around it
readme = re.sub(r"\]\((?!http)([^)#]+)\)", rf"]({blob}\1)", (here / "README.md").read_text(encoding="utf-8"))
readme = re.sub(rf"(!\[[^]]*\]\({re.escape(blob)}[^)]+)\)", r"\1?raw=true)", readme)
extras = {key.removesuffix("_requirements"): s[key].split() for key in s if key.endswith("_requirements")}
extras["dev"] = sorted({r for group in extras.values() for r in group})
status = {"3": "3 - Alpha", "4": "4 - Beta", "5": "5 - Production/Stable"}[s["status"]]

setup(
    name=s["lib_name"],
    version=s["version"],
    description=s["description"],
    long_description=readme,
    long_description_content_type="text/markdown",
    author=s["author"],
    project_urls={"Source": s["git_url"], "Documentation": s["doc_host"] + s["doc_baseurl"], "Issues": s["git_url"] + "/issues", "Changes": blob + "CHANGELOG.md"},
    keywords=s["keywords"],
    license_expression="Apache-2.0",
    license_files=["LICENSE"],
    python_requires=f">={s['min_python']}",
    packages=find_packages(include=[s["lib_path"], f"{s['lib_path']}.*"]),
    package_data={s["lib_path"]: ["statements.json", "py.typed", "__init__.pyi", "datasets/*.csv"]},
    install_requires=s["requirements"].split(),
    extras_require=extras,
    entry_points={"console_scripts": ["kronlemmas = kronlemmas.report:main"]},
    zip_safe=False,
    classifiers=[
        f"Development Status :: {status}",
        f"Intended Audience :: {s['audience']}",
        f"Natural Language :: {s['language']}",
        *(f"Programming Language :: Python :: {v}" for v in s["py_versions"].split()),
    ],
)
