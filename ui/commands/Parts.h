#pragma once

#include "ui/Settings.h"

class QWidget;

namespace duizhao {

class Actions;
class Acts;
class ArticlePane;
class ContentsPane;
class Library;
class LibraryPane;
class NotesPane;
class Prompts;
class ReadingDesk;
class ReadingPane;
class TagEditor;
class Toast;

/// The parts of one window, for the commands that work on them. All outlive the commands.
struct Parts {
    QWidget* window;
    Library& library;
    Prompts& prompts;
    Settings settings;
    Actions& actions;
    Acts& acts;
    ReadingDesk& desk;
    LibraryPane& tree;
    ArticlePane& list;
    ReadingPane& reading;
    ContentsPane& contents;
    TagEditor& tags;
    NotesPane& notes;
    Toast& toast;
};

} // namespace duizhao
