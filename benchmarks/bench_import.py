"How long `import kronlemmas` takes in a fresh interpreter, and the memory of a process that does nothing."


class Import:
    def timeraw_import(self): return "import kronlemmas"
    def peakmem_reference(self): pass
