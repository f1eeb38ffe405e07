#pragma once

#include "ui/Settings.h"

class QWidget;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class Actions;
class Acts;
class ArticlePane;
class ContentsPane;
class IssueActs;
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
    library::Library& library;
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
    IssueActs& issues;
};

} // namespace duizhao::ui
