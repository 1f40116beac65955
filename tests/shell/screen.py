"""What is on the screen of a terminal, as far as a line editor and plain text need one."""

import re

TOKEN = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z@])|\x1b[=>]|\x1b\([A-Z0-9]|(.)", re.DOTALL)


class Screen:
    """Lines grow downwards without end: what scrolled out of sight is still there."""

    def __init__(self, columns):
        self.columns = columns
        self.lines = [[]]
        self.row = 0
        self.column = 0

    def text(self):
        return "\n".join("".join(line).rstrip() for line in self.lines)

    def feed(self, data):
        for arguments, command, character in TOKEN.findall(data):
            if command:
                self.control(arguments, command)
            elif character:
                self.put(character)

    def put(self, character):
        if character == "\n":
            self.move_to_row(self.row + 1)
        elif character == "\r":
            self.column = 0
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character >= " ":
            if self.column == self.columns:
                self.move_to_row(self.row + 1)
                self.column = 0
            line = self.lines[self.row]
            line.extend(" " * (self.column + 1 - len(line)))
            line[self.column] = character
            self.column += 1

    def move_to_row(self, row):
        self.row = max(0, row)
        while len(self.lines) <= self.row:
            self.lines.append([])

    def control(self, arguments, command):
        number = int(arguments) if arguments.isdigit() else 1
        line = self.lines[self.row]
        if command == "G":
            self.column = number - 1
        elif command == "C":
            self.column = min(self.columns, self.column + number)
        elif command == "D":
            self.column = max(0, self.column - number)
        elif command == "A":
            self.move_to_row(self.row - number)
        elif command == "B":
            self.move_to_row(self.row + number)
        elif command == "K":
            del line[self.column :]
        elif command == "J":
            del line[self.column :]
            del self.lines[self.row + 1 :]
        elif command == "P":
            del line[self.column : self.column + number]
        elif command == "@":
            line.extend(" " * (self.column - len(line)))
            line[self.column : self.column] = " " * number
