"How long `import kronlemmas` takes in a fresh interpreter."


class Import:
    def timeraw_import(self): return "import kronlemmas"
