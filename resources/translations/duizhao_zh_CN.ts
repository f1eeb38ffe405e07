<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActTexts</name>
    <message>
        <source>add tag “%1” to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove tag “%1” from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark %1 as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark %1 as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1 out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page as &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark the &amp;article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;note on the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ar&amp;chive or take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;source in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to pair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interleaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chinese only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unveil while the key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair &amp;numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents, tags and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Focus mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopPrompts</name>
    <message>
        <source>Import briefings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefings (*.md *.markdown *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or create a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries (*.duizhao);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read. Check that it is a file and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file. Save it as text or Markdown and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is damaged at byte %1, so nothing of it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be a briefing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to this library. Close it, or open the library for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Duizhao library. It was left untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was written by a newer version of Duizhao. It was left untouched; install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is damaged. Restore a backup copy, or open another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be written. Is the disk full or gone? Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written there. What was in it is intact; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can no longer be undone: the library has moved on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A desktop reader for bilingual English/Chinese briefings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens or creates this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders the sample issue to a PDF and a PNG in this folder; no window is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program: en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files or folders to import.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the title of this entry is in the file. Its body was never written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No English for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Chinese for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pair should be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article from the list, or drop files here to import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written around the text by a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame of an entry without a body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The English original again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark of the file&apos;s maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilingual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interleaved text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames of empty entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original, repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bare marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of the file&apos;s maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format, see QLocale::toString</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::Actions</name>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::Acts</name>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::AppearanceDialog</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw pages with the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two take effect when Duizhao is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::Application</name>
    <message>
        <source>Open another library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ArticleCommands</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address of the source is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ArticleDelegate</name>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ArticlePane</name>
    <message>
        <source>Your library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import newsletters, translations, summaries or digests. You can also drop files or a folder onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by title or category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title or category here contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing unread in your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press B on a pair, or Shift+B for the whole article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press E to put away an article you are done with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ContentsPane</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ExportDialog</name>
    <message>
        <source>This article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This issue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notes or bookmarks here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a file of an earlier export renews the notes in it; what you wrote between them stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::FileCommands</name>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::FindBar</name>
    <message>
        <source>Find in both languages, in either Chinese script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ImportDialog</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::LibraryPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::LibraryTreeModel</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::MainWindow</name>
    <message>
        <source>Duizhao 对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Duizhao</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Duizhao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duizhao 对照 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop reader for bilingual English and Chinese briefings. Everything stays on this computer.

Library: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note you are writing could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can copy its text before you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::NoteCard</name>
    <message>
        <source>Place lost (was pair %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::NoteEditor</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved when you leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go back to the page (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::NotesPane</name>
    <message>
        <source>No notes yet. Press M to write one on the pair you are reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the article you read appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::PageCommands</name>
    <message>
        <source>Go to pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the pair, 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ReadingPane</name>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an issue or an article at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading page cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ReportModel</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No briefing was found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new issue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to the issue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1 with a confidence of %2 %, encoded in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 added, %3 updated, %4 unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks: %2 shown, %3 kept as facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded away: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters accounted for: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::SidePane</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::TagDialog</name>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming a tag also moves those nested below it. Everything here can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its articles and those of “%1” will share one tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles stay. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name for all that are selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::TagEditor</name>
    <message>
        <source>Add a tag, e.g. AI/Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all articles tagged “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on some of the selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duizhao::TreeMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
