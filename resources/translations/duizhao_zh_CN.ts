<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActTexts</name>
    <message>
        <source>add tag “%1” to %2</source>
        <translation>给 %2加标签“%1”</translation>
    </message>
    <message>
        <source>remove tag “%1” from %2</source>
        <translation>从 %2移除标签“%1”</translation>
    </message>
    <message>
        <source>rename tag “%1”</source>
        <translation>重命名标签“%1”</translation>
    </message>
    <message>
        <source>delete tag “%1”</source>
        <translation>删除标签“%1”</translation>
    </message>
    <message>
        <source>mark %1 as read</source>
        <translation>把 %1标为已读</translation>
    </message>
    <message>
        <source>mark %1 as unread</source>
        <translation>把 %1标为未读</translation>
    </message>
    <message>
        <source>archive %1</source>
        <translation>归档 %1</translation>
    </message>
    <message>
        <source>take %1 out of the archive</source>
        <translation>把 %1移出归档</translation>
    </message>
    <message>
        <source>add bookmark</source>
        <translation>添加书签</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>移除书签</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>修改笔记</translation>
    </message>
    <message>
        <source>delete note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>move %1 to the trash</source>
        <translation>把 %1移到废纸篓</translation>
    </message>
    <message>
        <source>colour tag “%1”</source>
        <translation>给标签“%1”上色</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>rename publication “%1”</source>
        <translation>重命名刊物“%1”</translation>
    </message>
    <message>
        <source>merge publications “%1”</source>
        <translation>合并刊物“%1”</translation>
    </message>
    <message>
        <source>merge duplicates of “%1”</source>
        <translation>合并“%1”的重复文章</translation>
    </message>
    <message>
        <source>save search “%1”</source>
        <translation>保存搜索“%1”</translation>
    </message>
    <message>
        <source>change saved search “%1”</source>
        <translation>更改已保存的搜索“%1”</translation>
    </message>
    <message>
        <source>delete saved search “%1”</source>
        <translation>删除已保存的搜索“%1”</translation>
    </message>
    <message>
        <source>restore %1 from the trash</source>
        <translation>从废纸篓还原 %1</translation>
    </message>
    <message>
        <source>change the alignment</source>
        <translation>修正对齐</translation>
    </message>
    <message>
        <source>highlight text</source>
        <translation>高亮文字</translation>
    </message>
    <message>
        <source>change the highlight</source>
        <translation>更改高亮</translation>
    </message>
    <message>
        <source>put the note in its place</source>
        <translation>为笔记定位</translation>
    </message>
    <message>
        <source>add tag “%1” to notes</source>
        <translation>给笔记加标签“%1”</translation>
    </message>
    <message>
        <source>remove tag “%1” from notes</source>
        <translation>从笔记移除标签“%1”</translation>
    </message>
    <message>
        <source>rename a colour</source>
        <translation>重命名颜色</translation>
    </message>
    <message>
        <source>keep “%1” as an article of its own</source>
        <translation>将“%1”保留为单独的文章</translation>
    </message>
    <message>
        <source>import “%1”</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>make an earlier version of “%1” the current one</source>
        <translation>把“%1”的历史版本设为当前版本</translation>
    </message>
    <message>
        <source>Tag “%1” added to %2</source>
        <translation>已给 %2加上标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” removed from %2</source>
        <translation>已从 %2移除标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” renamed</source>
        <translation>已重命名标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” deleted</source>
        <translation>已删除标签“%1”</translation>
    </message>
    <message>
        <source>Colour of tag “%1” changed</source>
        <translation>已更改标签“%1”的颜色</translation>
    </message>
    <message>
        <source>Bookmark added</source>
        <translation>已添加书签</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>已移除书签</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>已添加笔记</translation>
    </message>
    <message>
        <source>Note edited</source>
        <translation>已修改笔记</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>已删除笔记</translation>
    </message>
    <message>
        <source>%1 marked as read</source>
        <translation>已将 %1标为已读</translation>
    </message>
    <message>
        <source>%1 marked as unread</source>
        <translation>已将 %1标为未读</translation>
    </message>
    <message>
        <source>%1 archived</source>
        <translation>已归档 %1</translation>
    </message>
    <message>
        <source>%1 taken out of the archive</source>
        <translation>已将 %1移出归档</translation>
    </message>
    <message>
        <source>%1 moved to the trash</source>
        <translation>已将 %1移到废纸篓</translation>
    </message>
    <message>
        <source>%1 restored from the trash</source>
        <translation>已从废纸篓还原 %1</translation>
    </message>
    <message>
        <source>Alignment changed</source>
        <translation>已修正对齐</translation>
    </message>
    <message>
        <source>Highlight added</source>
        <translation>已添加高亮</translation>
    </message>
    <message>
        <source>Highlight changed</source>
        <translation>已更改高亮</translation>
    </message>
    <message>
        <source>Note put in its place</source>
        <translation>已为笔记定位</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Tag “%1” added to the notes</source>
        <translation>已给笔记加上标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” removed from the notes</source>
        <translation>已从笔记移除标签“%1”</translation>
    </message>
    <message>
        <source>Colour renamed</source>
        <translation>已重命名颜色</translation>
    </message>
    <message>
        <source>Publication “%1” renamed</source>
        <translation>已重命名刊物“%1”</translation>
    </message>
    <message>
        <source>Publication “%1” merged</source>
        <translation>已合并刊物“%1”</translation>
    </message>
    <message>
        <source>Duplicates of “%1” merged</source>
        <translation>已合并“%1”的重复文章</translation>
    </message>
    <message>
        <source>“%1” will no longer be shown as a duplicate</source>
        <translation>“%1”以后不再列为重复</translation>
    </message>
    <message>
        <source>Search “%1” saved</source>
        <translation>已保存搜索“%1”</translation>
    </message>
    <message>
        <source>Saved search “%1” changed</source>
        <translation>已更改搜索“%1”</translation>
    </message>
    <message>
        <source>Saved search “%1” deleted</source>
        <translation>已删除搜索“%1”</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>已导入“%1”</translation>
    </message>
    <message>
        <source>An earlier version of “%1” is current</source>
        <translation>“%1”的一个历史版本已成为当前版本</translation>
    </message>
    <message>
        <source>keep “%1” apart from another issue</source>
        <translation>确认“%1”与另一期不是同一期</translation>
    </message>
    <message>
        <source>“%1” stays an issue of its own</source>
        <translation>“%1”仍单独成期</translation>
    </message>
    <message>
        <source>join issues to “%1”</source>
        <translation>将各期合并为“%1”</translation>
    </message>
    <message>
        <source>Issues joined to “%1”</source>
        <translation>各期已合并为“%1”</translation>
    </message>
    <message>
        <source>split a file off “%1”</source>
        <translation>从“%1”拆出一个文件</translation>
    </message>
    <message>
        <source>A file split off “%1”</source>
        <translation>已从“%1”拆出一个文件</translation>
    </message>
    <message>
        <source>rename issue “%1”</source>
        <translation>将一期改名为“%1”</translation>
    </message>
    <message>
        <source>Issue renamed to “%1”</source>
        <translation>这一期已改名为“%1”</translation>
    </message>
    <message>
        <source>date “%1”</source>
        <translation>更改“%1”的日期</translation>
    </message>
    <message>
        <source>Date of “%1” changed</source>
        <translation>“%1”的日期已更改</translation>
    </message>
    <message>
        <source>number “%1”</source>
        <translation>更改“%1”的期号</translation>
    </message>
    <message>
        <source>Number of “%1” changed</source>
        <translation>“%1”的期号已更改</translation>
    </message>
    <message>
        <source>move “%1” to another publication</source>
        <translation>将“%1”移到另一份刊物</translation>
    </message>
    <message>
        <source>“%1” moved to another publication</source>
        <translation>“%1”已移到另一份刊物</translation>
    </message>
    <message>
        <source>move issue “%1” to the trash</source>
        <translation>将“%1”这一期移到废纸篓</translation>
    </message>
    <message>
        <source>Issue “%1” moved to the trash</source>
        <translation>“%1”这一期已移到废纸篓</translation>
    </message>
    <message>
        <source>restore issue “%1” from the trash</source>
        <translation>从废纸篓还原“%1”这一期</translation>
    </message>
    <message>
        <source>Issue “%1” restored from the trash</source>
        <translation>“%1”这一期已从废纸篓还原</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>change how files of “%1” are cut into articles</source>
        <translation>更改“%1”的文件如何分成文章</translation>
    </message>
    <message>
        <source>Files of “%1” are cut into articles otherwise</source>
        <translation>“%1”的文件已改为另一种分篇方式</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Save the page as &amp;PDF…</source>
        <translation>页面存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in page</source>
        <translation>页内查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation>筛选列表(&amp;L)</translation>
    </message>
    <message>
        <source>Add a &amp;tag</source>
        <translation>添加标签(&amp;T)</translation>
    </message>
    <message>
        <source>Open the &amp;source in the browser</source>
        <translation>在浏览器中打开原文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Manage tags…</source>
        <translation>管理标签(&amp;M)…</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一个对照段</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一个对照段</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>&amp;Go to pair…</source>
        <translation>转到对照段(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>左右对照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Interleaved</source>
        <translation>上下交替(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation>只看英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chinese only</source>
        <translation>只看中文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>遮住中文(&amp;R)</translation>
    </message>
    <message>
        <source>Pair &amp;numbers</source>
        <translation>显示对照段编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Appearance…</source>
        <translation>外观(&amp;A)…</translation>
    </message>
    <message>
        <source>Side &amp;panes</source>
        <translation>侧边栏(&amp;P)</translation>
    </message>
    <message>
        <source>Library pane</source>
        <translation>资料库栏</translation>
    </message>
    <message>
        <source>List pane</source>
        <translation>列表栏</translation>
    </message>
    <message>
        <source>Contents, tags and notes</source>
        <translation>目录、标签与笔记</translation>
    </message>
    <message>
        <source>&amp;Focus mode</source>
        <translation>专注模式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>关于“对照”(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Mark corresponding sente&amp;nces</source>
        <translation>标出对应的句子(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Merge with the row below</source>
        <translation>与下一行合并(&amp;M)</translation>
    </message>
    <message>
        <source>Merge with the row above</source>
        <translation>与上一行合并</translation>
    </message>
    <message>
        <source>&amp;Split at the cursor or at a sentence</source>
        <translation>在光标处或句子处拆分(&amp;S)</translation>
    </message>
    <message>
        <source>Push this half &amp;up</source>
        <translation>把这一半推到上一行(&amp;U)</translation>
    </message>
    <message>
        <source>Push this half &amp;down</source>
        <translation>把这一半推到下一行(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xchange this half with the row below</source>
        <translation>与下一行交换这一半(&amp;X)</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>确认(&amp;O)</translation>
    </message>
    <message>
        <source>Next row that is not one to one</source>
        <translation>下一个不是一对一的行</translation>
    </message>
    <message>
        <source>Previous row that is not one to one</source>
        <translation>上一个不是一对一的行</translation>
    </message>
    <message>
        <source>The other &amp;half</source>
        <translation>另一半(&amp;H)</translation>
    </message>
    <message>
        <source>The left half</source>
        <translation>左半</translation>
    </message>
    <message>
        <source>The right half</source>
        <translation>右半</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>回到阅读</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>对照段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Import a p&amp;air…</source>
        <translation>导入一对文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>打开其他资料库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent libraries</source>
        <translation>最近的资料库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>新建资料库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Compact…</source>
        <translation>压缩(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;heck…</source>
        <translation>检查(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>搜索资料库(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt result</source>
        <translation>下一个结果(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious result</source>
        <translation>上一个结果(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Watch folders…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>查找重复文章(&amp;D)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the search…</source>
        <translation>保存搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Select with the ke&amp;yboard</source>
        <translation>用键盘选择文字(&amp;Y)</translation>
    </message>
    <message>
        <source>Name the c&amp;olours…</source>
        <translation>为颜色命名(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Statistics…</source>
        <translation>统计(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>词典(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Highlight this pair</source>
        <translation>高亮此对照段(&amp;H)</translation>
    </message>
    <message>
        <source>Select the ne&amp;xt mark</source>
        <translation>选中下一处标记(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Bookmark this pair</source>
        <translation>给此对照段加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Remove this pair&apos;s &amp;bookmark</source>
        <translation>移除此对照段的书签(&amp;B)</translation>
    </message>
    <message>
        <source>Bookmark this &amp;article</source>
        <translation>给此文章加书签(&amp;A)</translation>
    </message>
    <message>
        <source>Remove this &amp;article&apos;s bookmark</source>
        <translation>移除此文章的书签(&amp;A)</translation>
    </message>
    <message>
        <source>Write a &amp;note on this pair</source>
        <translation>给此对照段写笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Write a note on this article</source>
        <translation>给此文章写笔记</translation>
    </message>
    <message>
        <source>All notes in the librar&amp;y</source>
        <translation>资料库的全部笔记(&amp;Y)</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>归档(&amp;C)</translation>
    </message>
    <message>
        <source>Take out of the ar&amp;chive</source>
        <translation>移出归档(&amp;C)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to the trash</source>
        <translation>移到废纸篓(&amp;V)</translation>
    </message>
    <message>
        <source>Restore from the &amp;trash</source>
        <translation>从废纸篓还原(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Repair the alignment</source>
        <translation>对齐修正(&amp;R)</translation>
    </message>
    <message>
        <source>Move the cursor to the next sentence</source>
        <translation>光标移到下一句</translation>
    </message>
    <message>
        <source>Move the cursor to the previous sentence</source>
        <translation>光标移到上一句</translation>
    </message>
    <message>
        <source>Separate the two hal&amp;ves</source>
        <translation>把两半拆开(&amp;V)</translation>
    </message>
    <message>
        <source>Pair with a half in another row (&amp;cross)</source>
        <translation>与另一行的一半配对（交叉）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Line up with a half in another row, and shift what follows</source>
        <translation>与另一行的一半对齐，后面随之移动(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;align this stretch</source>
        <translation>重新对齐这一段(&amp;A)</translation>
    </message>
    <message>
        <source>Confirm this row and all above</source>
        <translation>确认这一行和上面所有行</translation>
    </message>
    <message>
        <source>&amp;Next row to check</source>
        <translation>下一个待核对的行(&amp;N)</translation>
    </message>
    <message>
        <source>Previous row to check</source>
        <translation>上一个待核对的行</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Extend the selection down</source>
        <translation>向下扩展选择</translation>
    </message>
    <message>
        <source>Extend the selection up</source>
        <translation>向上扩展选择</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>转到资料库</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Go to the contents</source>
        <translation>转到目录</translation>
    </message>
    <message>
        <source>Show the Chinese while the key is held down</source>
        <translation>按住时显示中文</translation>
    </message>
    <message>
        <source>S&amp;wap columns</source>
        <translation>左右互换(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Default size</source>
        <translation>默认字号(&amp;D)</translation>
    </message>
    <message>
        <source>Follow the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Highlight and write a note</source>
        <translation>高亮并写笔记</translation>
    </message>
    <message>
        <source>Write a note without a mark</source>
        <translation>写一条无标记的笔记</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Make it yellow</source>
        <translation>改为黄色</translation>
    </message>
    <message>
        <source>Make it green</source>
        <translation>改为绿色</translation>
    </message>
    <message>
        <source>Make it blue</source>
        <translation>改为蓝色</translation>
    </message>
    <message>
        <source>Make it red</source>
        <translation>改为红色</translation>
    </message>
    <message>
        <source>Make it violet</source>
        <translation>改为紫色</translation>
    </message>
    <message>
        <source>Underline it</source>
        <translation>改为下划线</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation>给所选加标签</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>搜索笔记</translation>
    </message>
    <message>
        <source>Export the selection or the list</source>
        <translation>导出所选或列表</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>In the notes window</source>
        <translation>在笔记窗口中</translation>
    </message>
    <message>
        <source>Open &amp;questions…</source>
        <translation>待确认的问题(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Earlier versions…</source>
        <translation>历史版本(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;ditions and sources…</source>
        <translation>文本与来源(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>复制诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>AnnotationTexts</name>
    <message>
        <source>Place lost (was pair %1)</source>
        <translation>位置丢失（原对照段 %1）</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>对照段 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Bins</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day below an axis</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Q%1</source>
        <comment>a quarter of a year</comment>
        <translation>第 %1 季度</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>a year</comment>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Quarter %1 of %2</source>
        <comment>number, year</comment>
        <translation>%2第 %1 季度</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>a month below an axis</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Articles by month and publication</source>
        <translation>各月文章，按刊物</translation>
    </message>
    <message>
        <source>No publication</source>
        <translation>无刊物</translation>
    </message>
    <message>
        <source>Articles by month and language</source>
        <translation>各月文章，按语言</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>尚无正文</translation>
    </message>
    <message>
        <source>Pairs to check by the month of their issue</source>
        <translation>各月待核对的对照段</translation>
    </message>
    <message>
        <source>Articles read by month</source>
        <translation>各月读过的文章</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>DesktopPrompts</name>
    <message>
        <source>Import briefings</source>
        <translation>导入简报</translation>
    </message>
    <message>
        <source>Briefings (*.md *.markdown *.txt);;All files (*)</source>
        <translation>简报 (*.md *.markdown *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Open or create a library</source>
        <translation>打开或新建资料库</translation>
    </message>
    <message>
        <source>Libraries (*.duizhao);;All files (*)</source>
        <translation>资料库 (*.duizhao);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose the English and the Chinese file</source>
        <translation>选择英文和中文两个文件</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>1 unchanged paragraph</source>
        <translation>1 个未改动的段落</translation>
    </message>
    <message>
        <source>%1 unchanged paragraphs</source>
        <translation>%1 个未改动的段落</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>两个版本内容相同。</translation>
    </message>
    <message>
        <source>Paragraphs: %1 added, %2 removed, %3 changed, %4 unchanged</source>
        <translation>段落：新增 %1，删除 %2，修改 %3，未改动 %4</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>It is no longer there.</source>
        <translation>它已经不在那里了。</translation>
    </message>
    <message>
        <source>It cannot be read. Check that it is a file and that you may open it.</source>
        <translation>无法读取。请确认它是文件，并且你有权打开它。</translation>
    </message>
    <message>
        <source>This is not a text file. Save it as text or Markdown and import that.</source>
        <translation>这不是文本文件。请另存为文本或 Markdown 后再导入。</translation>
    </message>
    <message>
        <source>The text is damaged at byte %1, so nothing of it was imported.</source>
        <translation>文本在第 %1 字节处损坏，因此没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is too large to be a briefing.</source>
        <translation>文件太大，不像是简报。</translation>
    </message>
    <message>
        <source>This file is not a Duizhao library. It was left untouched.</source>
        <translation>这个文件不是“对照”的资料库，没有改动它。</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Duizhao. It was left untouched; install the newer version to open it.</source>
        <translation>这个资料库由更高版本的“对照”写成，没有改动它。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>This library is damaged. Restore a backup copy, or open another library.</source>
        <translation>这个资料库已损坏。请恢复备份，或者打开另一个资料库。</translation>
    </message>
    <message>
        <source>The library could not be written. Is the disk full or gone? Nothing was changed.</source>
        <translation>无法写入资料库。磁盘是否已满或已断开？没有任何改动。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>The file cannot be written there. What was in it is intact; choose another place.</source>
        <translation>无法写到那里。原有内容完好无损，请另选位置。</translation>
    </message>
    <message>
        <source>That is not possible.</source>
        <translation>无法这样做。</translation>
    </message>
    <message>
        <source>That can no longer be undone: the library has moved on.</source>
        <translation>这一步已经无法撤销：资料库后来又有了变化。</translation>
    </message>
    <message>
        <source>Another program is writing to this library. Close it, or open the library read-only.</source>
        <translation>另一个程序正在写入这个资料库。请先关闭它，或者以只读方式打开。</translation>
    </message>
    <message>
        <source>This could not be read from the library. Is the disk gone, or the file damaged?</source>
        <translation>无法从资料库读取这部分内容。磁盘是否已断开，或者文件已损坏？</translation>
    </message>
    <message>
        <source>The tables of Chinese characters are missing. Install the package libopencc-data again; nothing was changed.</source>
        <translation>缺少汉字对照表。请重新安装软件包 libopencc-data；没有作任何改动。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed.</source>
        <translation>内存不足，无法完成。没有作任何改动。</translation>
    </message>
    <message>
        <source>Something went wrong inside Duizhao. Help &gt; Copy diagnostics tells what is known of it.</source>
        <translation>程序内部出了错。“帮助 &gt; 复制诊断信息”里有已知的情况。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Damaged: %1.</source>
        <translation>文件损坏：%1。</translation>
    </message>
    <message>
        <source>A row of %1 refers to a missing %2.</source>
        <translation>表 %1 中有一行引用了 %2 中不存在的行。</translation>
    </message>
    <message>
        <source>Articles counted wrongly: issue %1.</source>
        <translation>文章计数有误：编号 %1 的一期。</translation>
    </message>
    <message>
        <source>Articles counted wrongly: the library.</source>
        <translation>文章计数有误：整个资料库。</translation>
    </message>
    <message>
        <source>Articles counted wrongly: tag %1.</source>
        <translation>文章计数有误：编号 %1 的标签。</translation>
    </message>
    <message>
        <source>An issue without a file: issue %1.</source>
        <translation>没有文件的一期：编号 %1。</translation>
    </message>
    <message>
        <source>Bytes that no edition came from: file %1.</source>
        <translation>不属于任何文本的原始数据：编号 %1 的文件。</translation>
    </message>
    <message>
        <source>No alignment of its own: edition %1.</source>
        <translation>没有自己的对齐结果：编号 %1 的文本。</translation>
    </message>
    <message>
        <source>Shown, but not in exactly one pair of its edition: block %1.</source>
        <translation>已显示，却没有恰好归入本文本的一个对照段：编号 %1 的段落。</translation>
    </message>
    <message>
        <source>A pair without a block: pair %1.</source>
        <translation>没有段落的对照段：编号 %1。</translation>
    </message>
    <message>
        <source>A block of an edition that its alignment does not join: pair %1.</source>
        <translation>含有对齐范围之外的文本的段落：编号 %1 的对照段。</translation>
    </message>
    <message>
        <source>An article of another issue: pair %1.</source>
        <translation>含有另一期的文章：编号 %1 的对照段。</translation>
    </message>
    <message>
        <source>Blocks not numbered without gaps: edition %1.</source>
        <translation>段落编号不连续：编号 %1 的文本。</translation>
    </message>
    <message>
        <source>Not what the cuts of its whole say: block %1.</source>
        <translation>与整段的切分不符：编号 %1 的段落。</translation>
    </message>
    <message>
        <source>Two pairs in one place: alignment %1.</source>
        <translation>两个对照段占了同一个位置：编号 %1 的对齐结果。</translation>
    </message>
    <message>
        <source>An article of another issue: edition %1, article %2.</source>
        <translation>含有另一期的文章：编号 %1 的文本，编号 %2 的文章。</translation>
    </message>
    <message>
        <source>Not where its part of the edition is: block %1.</source>
        <translation>不在文本中所属部分的位置：编号 %1 的段落。</translation>
    </message>
    <message>
        <source>Not where its pair is: note %1.</source>
        <translation>不在所属对照段的位置：编号 %1 的笔记。</translation>
    </message>
    <message>
        <source>Not where its pair is: bookmark %1.</source>
        <translation>不在所属对照段的位置：编号 %1 的书签。</translation>
    </message>
    <message>
        <source>The search index is not in step with article %1.</source>
        <translation>搜索索引与编号 %1 的文章不一致。</translation>
    </message>
    <message>
        <source>The search index lacks %1 notes, marks or tags.</source>
        <translation>搜索索引缺少 %1 条笔记、标记或标签。</translation>
    </message>
    <message>
        <source>The search index lacks %1 texts of earlier versions.</source>
        <translation>搜索索引缺少 %1 段历史版本的文字。</translation>
    </message>
    <message>
        <source>The search index lacks %1 text of an earlier version.</source>
        <translation>搜索索引缺少 %1 段历史版本的文字。</translation>
    </message>
    <message>
        <source>Edition %1 (%2) has earlier versions (%3) whose text can be had back from the bytes.</source>
        <translation>编号 %1 的文本（%2）有 %3 个历史版本，其内容可以从保存的原文件中恢复。</translation>
    </message>
    <message>
        <source>The stored original of %1 is damaged. Importing the same file again makes it whole.</source>
        <translation>资料库里保存的 %1 原文件已损坏。重新导入同一个文件即可恢复。</translation>
    </message>
    <message>
        <source>The text of edition %1 (%2) is not what was written.</source>
        <translation>版本 %1（%2）的正文与当初写入的不一致。</translation>
    </message>
    <message>
        <source>Note %1 is not what was written.</source>
        <translation>笔记 %1 与当初写入的不一致。</translation>
    </message>
    <message>
        <source>Step %1 of the history is not what was written.</source>
        <translation>历史记录的第 %1 步与当初写入的不一致。</translation>
    </message>
    <message>
        <source>A text of an earlier version of edition %1 (%2) is not what was written.</source>
        <translation>版本 %1（%2）的某份旧文本与当初写入的不一致。</translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>no counterpart</source>
        <translation>没有对应段落</translation>
    </message>
    <message>
        <source>same text</source>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>known words</source>
        <translation>已知词语</translation>
    </message>
    <message>
        <source>words used alike</source>
        <translation>用法相近的词</translation>
    </message>
    <message>
        <source>list number</source>
        <translation>列表编号</translation>
    </message>
    <message>
        <source>form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>source order</source>
        <translation>原文顺序</translation>
    </message>
    <message>
        <source>%1 shared names</source>
        <translation>%1 个共同名称</translation>
    </message>
    <message>
        <source>%1 shared name</source>
        <translation>%1 个共同名称</translation>
    </message>
    <message>
        <source>%1 shared addresses</source>
        <translation>%1 个共同网址</translation>
    </message>
    <message>
        <source>%1 shared address</source>
        <translation>%1 个共同网址</translation>
    </message>
    <message>
        <source>%1 shared numbers</source>
        <translation>%1 个共同数字</translation>
    </message>
    <message>
        <source>%1 shared number</source>
        <translation>%1 个共同数字</translation>
    </message>
    <message>
        <source>shared names and numbers: %1</source>
        <translation>共同的名称和数字：%1</translation>
    </message>
</context>
<context>
    <name>IssueEdits</name>
    <message>
        <source>Rename issue</source>
        <translation>重命名这一期</translation>
    </message>
    <message>
        <source>New title for “%1”; empty: the one in the file</source>
        <translation>“%1”的新标题；留空则用文件里的标题</translation>
    </message>
    <message>
        <source>Date of the issue</source>
        <translation>这一期的日期</translation>
    </message>
    <message>
        <source>Like 2025-01-15; empty: the one in the file</source>
        <translation>例如 2025-01-15；留空则用文件里的日期</translation>
    </message>
    <message>
        <source>Number of the issue</source>
        <translation>这一期的期号</translation>
    </message>
    <message>
        <source>As its publication counts; empty: the one in the file</source>
        <translation>按刊物的编号；留空则用文件里的期号</translation>
    </message>
    <message>
        <source>Publication of the issue</source>
        <translation>这一期的刊物</translation>
    </message>
    <message>
        <source>A new one where there is none of this name; empty: the one in the file</source>
        <translation>没有同名刊物时新建一个；留空则用文件里的刊物</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <comment>title, date</comment>
        <translation>%1  –  %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title (number)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Join issues</source>
        <translation>合并两期</translation>
    </message>
    <message>
        <source>Join “%1” with</source>
        <translation>把“%1”合并到</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A desktop reader for bilingual English/Chinese briefings.</source>
        <translation>英汉双语简报的桌面阅读器。</translation>
    </message>
    <message>
        <source>Opens or creates this library.</source>
        <translation>打开或新建这个资料库。</translation>
    </message>
    <message>
        <source>Renders the sample issue to a PDF and a PNG in this folder; no window is opened.</source>
        <translation>不打开窗口，把示例简报渲染成 PDF 和 PNG，放进这个文件夹。</translation>
    </message>
    <message>
        <source>Language of the program: en or zh_CN.</source>
        <translation>程序的语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Prints this HTML file to the PDF named after it; no window is opened.</source>
        <translation>把这个 HTML 文件打印为其后指定的 PDF，不打开窗口。</translation>
    </message>
    <message>
        <source>Files or folders to import, or a duizhao: link to go to.</source>
        <translation>要导入的文件或文件夹，或要前往的 duizhao: 链接。</translation>
    </message>
    <message>
        <source>Records everything, and on the terminal too; words of texts and notes may be in it.</source>
        <translation>记录一切，并同时输出到终端；其中可能含有正文和笔记的文字。</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Only the title of this entry is in the file. Its body was never written.</source>
        <translation>文件里只有这一条的标题，正文还没有写。</translation>
    </message>
    <message>
        <source>No English for this</source>
        <translation>这里没有英文</translation>
    </message>
    <message>
        <source>No Chinese for this</source>
        <translation>这里没有中文</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>This pair should be checked</source>
        <translation>此对照段需要核对</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>还没有打开任何内容</translation>
    </message>
    <message>
        <source>Choose an article from the list, or drop files here to import them.</source>
        <translation>从列表中选一篇文章，或者把文件拖到这里导入。</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>网页杂物</translation>
    </message>
    <message>
        <source>Frame of an entry without a body</source>
        <translation>没有正文的条目框架</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how sure: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Added around the text by a language model</source>
        <translation>语言模型在正文前后添加的话</translation>
    </message>
    <message>
        <source>The English original, repeated</source>
        <translation>重复的英文原文</translation>
    </message>
    <message>
        <source>The title, repeated</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>Video thumbnail</source>
        <translation>视频缩略图</translation>
    </message>
    <message>
        <source>Formatting marks</source>
        <translation>格式标记</translation>
    </message>
    <message>
        <source>Remark by the file&apos;s author</source>
        <translation>文件作者的备注</translation>
    </message>
</context>
<context>
    <name>PublicationCommands</name>
    <message>
        <source>Rename publication</source>
        <translation>重命名刊物</translation>
    </message>
    <message>
        <source>Merge publications</source>
        <translation>合并刊物</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New name for “%1”</source>
        <translation>“%1”的新名称</translation>
    </message>
    <message>
        <source>There is already a publication called “%1”.</source>
        <translation>已经有名为“%1”的刊物。</translation>
    </message>
    <message>
        <source>The issues of “%1” will move there, including those imported later. You can undo this.</source>
        <translation>“%1”的各期将归入其中，以后导入的也一样。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Move the issues of “%1” to</source>
        <translation>把“%1”的各期归入</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>same address</source>
        <translation>网址相同</translation>
    </message>
    <message>
        <source>one names the other as its original</source>
        <translation>一方注明另一方是其原文</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>标题相同</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>期号相同</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>日期相同</translation>
    </message>
    <message>
        <source>same file name</source>
        <translation>文件名相同</translation>
    </message>
    <message>
        <source>file names alike but for the language</source>
        <translation>文件名除语言外相同</translation>
    </message>
    <message>
        <source>same file</source>
        <translation>同一文件</translation>
    </message>
    <message>
        <source>same entries</source>
        <translation>条目相同</translation>
    </message>
    <message>
        <source>same passages</source>
        <translation>段落相同</translation>
    </message>
    <message>
        <source>same headlines</source>
        <translation>小标题相同</translation>
    </message>
    <message>
        <source>same links</source>
        <translation>链接相同</translation>
    </message>
    <message>
        <source>same names in the text</source>
        <translation>文中的名称相同</translation>
    </message>
    <message>
        <source>number differs</source>
        <translation>期号不同</translation>
    </message>
    <message>
        <source>day differs</source>
        <translation>日期不同</translation>
    </message>
    <message>
        <source>another file of the same series</source>
        <translation>同一系列的另一个文件</translation>
    </message>
    <message>
        <source>address differs</source>
        <translation>网址不同</translation>
    </message>
    <message>
        <source>title differs</source>
        <translation>标题不同</translation>
    </message>
    <message>
        <source>no names in common</source>
        <translation>没有共同的名称</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>For: %1.</source>
        <translation>相同之处：%1。</translation>
    </message>
    <message>
        <source>Against: %1.</source>
        <translation>不同之处：%1。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason (figure)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>There is no such pair.</source>
        <translation>没有这个对照段。</translation>
    </message>
    <message>
        <source>There is no pair above this one.</source>
        <translation>上面没有别的对照段了。</translation>
    </message>
    <message>
        <source>There is no pair below this one.</source>
        <translation>下面没有别的对照段了。</translation>
    </message>
    <message>
        <source>There is nothing in this half to push.</source>
        <translation>这一半没有可推的段落。</translation>
    </message>
    <message>
        <source>This pair has one half only.</source>
        <translation>这个对照段只有一半。</translation>
    </message>
    <message>
        <source>Choose the English of one pair and the Chinese of another.</source>
        <translation>请选一个对照段的英文和另一个对照段的中文。</translation>
    </message>
    <message>
        <source>A pair is split between its paragraphs; one part would be empty.</source>
        <translation>对照段只能在段落之间拆分；这样拆会有一部分是空的。</translation>
    </message>
    <message>
        <source>There is no such stretch of pairs.</source>
        <translation>没有这样一串连续的对照段。</translation>
    </message>
    <message>
        <source>There is no such edit.</source>
        <translation>没有这种修改方式。</translation>
    </message>
    <message>
        <source>This paragraph cannot be split there.</source>
        <translation>这一段不能在那里拆分。</translation>
    </message>
    <message>
        <source>There is nothing to split in this pair.</source>
        <translation>这个对照段没有可拆分的内容。</translation>
    </message>
    <message>
        <source>The two pairs are not in one article.</source>
        <translation>这两个对照段不在同一篇文章里。</translation>
    </message>
    <message>
        <source>The pairs were changed while they were aligned anew.</source>
        <translation>重新对齐期间，这些对照段已被改动。</translation>
    </message>
    <message>
        <source>Both texts are English; give one in English and one in Chinese.</source>
        <translation>两个文本都是英文；请给出一个英文、一个中文。</translation>
    </message>
    <message>
        <source>Both texts are Chinese; give one in English and one in Chinese.</source>
        <translation>两个文本都是中文；请给出一个英文、一个中文。</translation>
    </message>
    <message>
        <source>Both texts are empty.</source>
        <translation>两个文本都是空的。</translation>
    </message>
    <message>
        <source>There is no pair %1.</source>
        <translation>编号 %1 的对照段已不存在。</translation>
    </message>
    <message>
        <source>There is no article %1.</source>
        <translation>编号 %1 的文章已不存在。</translation>
    </message>
    <message>
        <source>Some of the articles are not in the library.</source>
        <translation>其中有些文章不在资料库中。</translation>
    </message>
    <message>
        <source>There is no such article in this issue.</source>
        <translation>这一期没有这篇文章。</translation>
    </message>
    <message>
        <source>Article %1 is not in edition %2.</source>
        <translation>编号 %1 的文章不在编号 %2 的文本中。</translation>
    </message>
    <message>
        <source>Article %1 has no text.</source>
        <translation>编号 %1 的文章没有文字。</translation>
    </message>
    <message>
        <source>There is no note %1.</source>
        <translation>编号 %1 的笔记已不存在。</translation>
    </message>
    <message>
        <source>Some of these notes are no longer there.</source>
        <translation>其中有些笔记已不存在。</translation>
    </message>
    <message>
        <source>There is no publication %1.</source>
        <translation>编号 %1 的刊物已不存在。</translation>
    </message>
    <message>
        <source>There is no issue %1.</source>
        <translation>编号 %1 的一期已不存在。</translation>
    </message>
    <message>
        <source>There is no issue %1 to read.</source>
        <translation>编号 %1 的一期已不存在，无法阅读。</translation>
    </message>
    <message>
        <source>Issue %1 has no edition %2.</source>
        <translation>编号 %1 的一期没有编号 %2 的文本。</translation>
    </message>
    <message>
        <source>There is no edition %1.</source>
        <translation>编号 %1 的文本已不存在。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;.</source>
        <translation>没有标签“%1”。</translation>
    </message>
    <message>
        <source>This saved search is no longer there.</source>
        <translation>这个已保存的搜索已不存在。</translation>
    </message>
    <message>
        <source>The library has no dictionary.</source>
        <translation>资料库没有词典。</translation>
    </message>
    <message>
        <source>The link leads to an article that is not in this library.</source>
        <translation>链接指向的文章不在这个资料库中。</translation>
    </message>
    <message>
        <source>The note that the link leads to is no longer in this library.</source>
        <translation>链接指向的笔记已不在这个资料库中。</translation>
    </message>
    <message>
        <source>Pair %1 does not belong to article %2.</source>
        <translation>编号 %1 的对照段不属于编号 %2 的文章。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>要保存的搜索需要一个名称。</translation>
    </message>
    <message>
        <source>There is nothing to search for yet.</source>
        <translation>还没有要搜索的内容。</translation>
    </message>
    <message>
        <source>There is a saved search &quot;%1&quot; already.</source>
        <translation>已有名为“%1”的已保存搜索。</translation>
    </message>
    <message>
        <source>A note needs some text.</source>
        <translation>笔记不能为空。</translation>
    </message>
    <message>
        <source>There is no text here to mark.</source>
        <translation>这里没有可标记的文字。</translation>
    </message>
    <message>
        <source>A bookmark is no annotation.</source>
        <translation>书签不是标注。</translation>
    </message>
    <message>
        <source>A mark needs some text or a pair to stand on.</source>
        <translation>标记需要落在一段文字或一个对照段上。</translation>
    </message>
    <message>
        <source>A highlight needs a colour.</source>
        <translation>高亮需要一种颜色。</translation>
    </message>
    <message>
        <source>This is no colour of marks.</source>
        <translation>没有这种标记颜色。</translation>
    </message>
    <message>
        <source>A colour is written like #1f6feb.</source>
        <translation>颜色要写成 #1f6feb 这样。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签需要一个名称。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; has an empty part; write it like topic/subtopic.</source>
        <translation>标签“%1”有一部分是空的；请写成“主题/子主题”。</translation>
    </message>
    <message>
        <source>A publication needs a name.</source>
        <translation>刊物需要一个名称。</translation>
    </message>
    <message>
        <source>There is a publication &quot;%1&quot; already; merge the two to have them as one.</source>
        <translation>已有名为“%1”的刊物；要合为一个，请合并两者。</translation>
    </message>
    <message>
        <source>A publication cannot be merged with itself.</source>
        <translation>刊物不能与自己合并。</translation>
    </message>
    <message>
        <source>Article %1 lies in the trash.</source>
        <translation>编号 %1 的文章在废纸篓里。</translation>
    </message>
    <message>
        <source>An article is no duplicate of itself.</source>
        <translation>文章不能与自己重复。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no link to a place in Duizhao.</source>
        <translation>“%1”不是指向“对照”中某处的链接。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>What this step belongs to is no longer in the library.</source>
        <translation>这一步所涉及的内容已不在资料库中。</translation>
    </message>
    <message>
        <source>The library has changed since; this step no longer fits what it holds.</source>
        <translation>资料库已经改变，这一步与现有内容不再相符。</translation>
    </message>
    <message>
        <source>This step no longer fits what the library holds. It has been left out; nothing else has changed.</source>
        <translation>这一步与资料库的现有内容不再相符，已被略去；其余没有改变。</translation>
    </message>
    <message>
        <source>The library changes faster than texts can be aligned; try again when nothing else writes to it.</source>
        <translation>资料库变化太快，来不及对齐；请在没有其他写入时再试。</translation>
    </message>
    <message>
        <source>The library is open for reading only; nothing in it can be changed.</source>
        <translation>资料库以只读方式打开，不能改动。</translation>
    </message>
    <message>
        <source>There is no library at %1.</source>
        <translation>%1 处没有资料库。</translation>
    </message>
    <message>
        <source>The library %1 is of an older version; open it once for writing, which brings it up to date.</source>
        <translation>资料库 %1 是旧版本的；请以可写方式打开一次，它就会更新。</translation>
    </message>
    <message>
        <source>The library&apos;s folder %1 could not be made.</source>
        <translation>无法新建资料库的文件夹 %1。</translation>
    </message>
    <message>
        <source>The library cannot be written: %1.</source>
        <translation>无法写入资料库：%1。</translation>
    </message>
    <message>
        <source>Compacting takes %1 of free room in %2; there are %3. Nothing was changed.</source>
        <translation>压缩需要在 %2 有 %1 的空余空间，现有 %3。没有任何改动。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;; check the name and the folder.</source>
        <translation>没有文件“%1”；请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder without .md, .markdown or .txt files; name a file, or a folder that holds some.</source>
        <translation>“%1”是一个没有 .md、.markdown 或 .txt 文件的文件夹；请指定文件，或含有这类文件的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: it is not a regular file; copy it to a folder of your own.</source>
        <translation>“%1”不是普通文件，无法读取；请把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; copy it to a folder of your own.</source>
        <translation>无法读取“%1”；请把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened; check its permissions.</source>
        <translation>无法打开“%1”；请检查它的权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end; is the disk still there?</source>
        <translation>“%1”没能读完；磁盘还在吗？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 MB; at most %3 MB can be imported. Split it into parts.</source>
        <translation>“%1”有 %2 MB；最多能导入 %3 MB。请把它分成几部分。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; grows while it is read; try again later.</source>
        <translation>“%1”在读取期间还在变大；请稍后再试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; there is nothing to import.</source>
        <translation>“%1”是空的，没有可导入的内容。</translation>
    </message>
    <message>
        <source>The file is empty: it has no bytes at all.</source>
        <translation>文件是空的：一个字节也没有。</translation>
    </message>
    <message>
        <source>The file is empty: there is nothing in it but blanks.</source>
        <translation>文件是空的：里面只有空白。</translation>
    </message>
    <message>
        <source>This is %1, not a text file. Save its text as Markdown or plain text first.</source>
        <translation>这是%1，不是文本文件。请先把文字另存为 Markdown 或纯文本。</translation>
    </message>
    <message>
        <source>The bytes at offset %1 are not valid %2. The file is damaged or cut off; nothing was read.</source>
        <translation>位置 %1 处的字节不是有效的 %2。文件已损坏或不完整，没有读入任何内容。</translation>
    </message>
    <message>
        <source>This is no dictionary in CC-CEDICT form: no line reads &apos;Traditional Simplified [pinyin] /sense/&apos;.</source>
        <translation>这不是 CC-CEDICT 形式的词典：没有一行是“繁体 简体 [拼音] /释义/”的样子。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is not there; is its disk connected?</source>
        <translation>文件夹“%1”不在；它的磁盘连接好了吗？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder.</source>
        <translation>“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read.</source>
        <translation>无法读取文件夹“%1”。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is watched already.</source>
        <translation>文件夹“%1”已在监视中。</translation>
    </message>
    <message>
        <source>It lies in &quot;%1&quot;, which is watched already.</source>
        <translation>它在已监视的“%1”里面。</translation>
    </message>
    <message>
        <source>It holds &quot;%1&quot;, which is watched already; take that out first.</source>
        <translation>它包含已监视的“%1”；请先取消监视那一个。</translation>
    </message>
    <message>
        <source>This folder is not watched.</source>
        <translation>这个文件夹没有被监视。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no issue; write issue:12.</source>
        <translation>“%1”没有指明哪一期；请写成 issue:12。</translation>
    </message>
    <message>
        <source>The filter has no &quot;%1&quot;; it takes the words of the search, and unread, bookmarked, archived, all, issue:ID, publication:NAME. A word with a colon is put in quotes.</source>
        <translation>筛选条件中没有“%1”；可用搜索的写法，以及 unread、bookmarked、archived、all、issue:ID、publication:NAME。含冒号的词要加引号。</translation>
    </message>
    <message>
        <source>There is nothing to export: no article passes the filter.</source>
        <translation>没有可导出的内容：没有符合筛选条件的文章。</translation>
    </message>
    <message>
        <source>There is nothing to export: no note passes the filter.</source>
        <translation>没有可导出的内容：没有符合筛选条件的笔记。</translation>
    </message>
    <message>
        <source>There is nothing to export: the issue has no articles.</source>
        <translation>没有可导出的内容：这一期没有文章。</translation>
    </message>
    <message>
        <source>There is nothing to export: no article is tagged &quot;%1&quot;.</source>
        <translation>没有可导出的内容：没有带标签“%1”的文章。</translation>
    </message>
    <message>
        <source>There is nothing to export: the library is empty.</source>
        <translation>没有可导出的内容：资料库是空的。</translation>
    </message>
    <message>
        <source>There is nothing to export: no note, highlight or bookmark in what was chosen.</source>
        <translation>没有可导出的内容：所选范围里没有笔记、高亮或书签。</translation>
    </message>
    <message>
        <source>There is nothing to export: no pair with both languages in what was chosen.</source>
        <translation>没有可导出的内容：所选范围里没有双语俱全的对照段。</translation>
    </message>
    <message>
        <source>Say of what to export: an article, an issue, a tag, a filter or the library.</source>
        <translation>请指定导出范围：一篇文章、一期、一个标签、一个筛选条件或整个资料库。</translation>
    </message>
    <message>
        <source>This cannot be exported.</source>
        <translation>这不能导出。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2. Nothing was changed.</source>
        <translation>无法写入“%1”：%2。没有任何改动。</translation>
    </message>
    <message>
        <source>Cannot add notes to &quot;%1&quot;: %2. Nothing was changed.</source>
        <translation>无法把笔记加到“%1”：%2。没有任何改动。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is not an earlier %2 export; name another file, or replace it. Nothing was changed.</source>
        <translation>“%1”已存在，而且不是以前导出的 %2；请换一个文件名，或替换它。没有任何改动。</translation>
    </message>
    <message>
        <source>The template &quot;%1&quot; cannot be read, or is too large to be one.</source>
        <translation>模板“%1”无法读取，或者太大。</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot; for %2; there are: %3, and your own go into &quot;%4&quot;.</source>
        <translation>没有名为“%1”的 %2 模板；现有：%3；你自己的请放进“%4”。</translation>
    </message>
    <message>
        <source>The printed page is no PDF.</source>
        <translation>打印出的页面不是 PDF。</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>页面无法打印。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3. No file was written.</source>
        <translation>模板 %1 的第 %2 行第 %3 列有误。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: the tag does not end. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：标签没有结束。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: the section &quot;%4&quot; does not end. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：区段“%4”没有结束。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: the section &quot;%4&quot; ends but did not begin here. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：区段“%4”在此结束，却没有开始。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: there are no other templates to put in. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：没有可以嵌入的其他模板。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: the braces cannot be changed. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：不能改变花括号。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: there is no field &quot;%4&quot;; there are: %5. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：没有字段“%4”；现有：%5。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The template %1 is wrong at line %2, column %3: sections stand too deep in one another. No file was written.</source>
        <translation>模板 %1 有误，第 %2 行第 %3 列：区段嵌套太深。没有写出任何文件。</translation>
    </message>
    <message>
        <source>An issue cannot be joined with itself.</source>
        <translation>一期不能与自己合并。</translation>
    </message>
    <message>
        <source>This file is all that the issue has; there is nothing to split.</source>
        <translation>这一期只有这一个文件，没有可拆分的。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it like 2025-01-15.</source>
        <translation>“%1”不是日期；请写成 2025-01-15 这样。</translation>
    </message>
    <message>
        <source>The two files are of one issue; split one of them off instead.</source>
        <translation>这两个文件属于同一期；请改为拆出其中一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is the archive of another library; name another file, or replace it. Nothing was changed.</source>
        <translation>“%1”已存在，是另一个资料库的归档文件；请换一个文件名，或者替换它。没有任何改动。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to a library, which an export would destroy; name another file. Nothing was changed.</source>
        <translation>“%1”属于一个资料库，导出会毁掉它；请换一个文件名。没有任何改动。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: this is a link that leads nowhere; name another file. Nothing was changed.</source>
        <translation>无法写入“%1”：这个链接没有指向任何文件；请换一个文件名。没有任何改动。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: this is a pipe, and only a file can be replaced; name another file. Nothing was changed.</source>
        <translation>无法写入“%1”：这是管道，只有文件才能被替换；请换一个文件名。没有任何改动。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: this is a device, and only a file can be replaced; name another file. Nothing was changed.</source>
        <translation>无法写入“%1”：这是设备，只有文件才能被替换；请换一个文件名。没有任何改动。</translation>
    </message>
    <message>
        <source>The file %1 has a second name (a hard link), under which another program could write it at the same time and destroy it. Remove that name, or make a copy of the file and open the copy.</source>
        <translation>文件 %1 还有另一个名字（硬链接），别的程序可能同时用那个名字写入而毁掉它。请删除那个名字，或者复制一份文件再打开副本。</translation>
    </message>
    <message>
        <source>The folder %1 cannot lock files, as some network folders cannot; copy the library to a disk of this computer, or open it read-only.</source>
        <translation>文件夹 %1 不支持文件锁（有些网络文件夹就是这样）。请把资料库复制到本机磁盘，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The library %1 is on a disk that can only be read; open it read-only, or copy it to another disk.</source>
        <translation>资料库 %1 所在的磁盘是只读的。请以只读方式打开，或复制到别的磁盘。</translation>
    </message>
    <message>
        <source>The library is no longer at %1: it was moved or deleted, or its disk is gone. Nothing was changed.</source>
        <translation>资料库已不在 %1：它被移动或删除了，或者磁盘已断开。没有做任何改动。</translation>
    </message>
    <message>
        <source>Another file has taken the place of the library %1 since it was opened. Nothing was changed.</source>
        <translation>资料库 %1 打开之后，它的位置被另一个文件取代了。没有做任何改动。</translation>
    </message>
    <message>
        <source>A backup copy of the library could not be written to %1; the library is unchanged.</source>
        <translation>无法把资料库的备份写到 %1；资料库没有变化。</translation>
    </message>
    <message>
        <source>There is no backup copy &quot;%1&quot;.</source>
        <translation>没有名为“%1”的备份。</translation>
    </message>
    <message>
        <source>The copy %1 is damaged. Nothing was changed.</source>
        <translation>备份 %1 已损坏。没有做任何改动。</translation>
    </message>
    <message>
        <source>The archive is damaged: what it holds does not fit together (%1). Nothing was read.</source>
        <translation>归档文件已损坏：内容前后不一致（%1）。没有读入任何内容。</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>This file is in the library already; nothing was added.</source>
        <translation>这个文件已在资料库中，没有新增内容。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same address.</source>
        <translation>归入已有的一期：网址相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same title.</source>
        <translation>归入已有的一期：标题相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same entries.</source>
        <translation>归入已有的一期：条目相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same paragraphs.</source>
        <translation>归入已有的一期：段落相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same links.</source>
        <translation>归入已有的一期：链接相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same names and numbers.</source>
        <translation>归入已有的一期：名称和数字相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the place of its file.</source>
        <translation>归入已有的一期：文件位置相同。</translation>
    </message>
    <message>
        <source>Belongs to the issue of &quot;%1&quot;, by your word.</source>
        <translation>按你的指定，归入“%1”所在的一期。</translation>
    </message>
    <message>
        <source>Belongs to the issue of &quot;%1&quot;, by the names of the files.</source>
        <translation>按文件名，归入“%1”所在的一期。</translation>
    </message>
    <message>
        <source>%1 issues turn out to be one and are joined.</source>
        <translation>%1 期原来是同一期，已合并。</translation>
    </message>
    <message>
        <source>A newer version: %1 added, %2 updated, %3 unchanged.</source>
        <translation>较新的版本：新增 %1，更新 %2 篇，未变 %3 篇。</translation>
    </message>
    <message>
        <source>Not paired with &quot;%1&quot;: both are in English.</source>
        <translation>没有与“%1”配对：两份都是英文。</translation>
    </message>
    <message>
        <source>Not paired with &quot;%1&quot;: both are in Chinese.</source>
        <translation>没有与“%1”配对：两份都是中文。</translation>
    </message>
    <message>
        <source>Not paired with &quot;%1&quot;: one of them has both languages.</source>
        <translation>没有与“%1”配对：其中一个已含两种语言。</translation>
    </message>
    <message>
        <source>%1 English blocks have no Chinese.</source>
        <translation>%1 个英文段落没有中文。</translation>
    </message>
    <message>
        <source>%1 English block has no Chinese.</source>
        <translation>%1 个英文段落没有中文。</translation>
    </message>
    <message>
        <source>%1 Chinese blocks have no English.</source>
        <translation>%1 个中文段落没有英文。</translation>
    </message>
    <message>
        <source>%1 Chinese block has no English.</source>
        <translation>%1 个中文段落没有英文。</translation>
    </message>
    <message>
        <source>%1 pairs should be reviewed.</source>
        <translation>%1 个对照段需要核对。</translation>
    </message>
    <message>
        <source>%1 pair should be reviewed.</source>
        <translation>%1 个对照段需要核对。</translation>
    </message>
    <message>
        <source>%1 of %2 entries have no body yet.</source>
        <translation>%2 个条目中有 %1 个还没有正文。</translation>
    </message>
    <message>
        <source>%1 notes or bookmarks stood on text that is gone; see the unplaced ones.</source>
        <translation>%1 条笔记或书签所在的文字已经不在；见“未定位”。</translation>
    </message>
    <message>
        <source>%1 note or bookmark stood on text that is gone; see the unplaced ones.</source>
        <translation>%1 条笔记或书签所在的文字已经不在；见“未定位”。</translation>
    </message>
    <message>
        <source>%1 articles of it lie in the trash and stay there until you restore them.</source>
        <translation>其中 %1 篇文章在废纸篓里，恢复之前一直留在那里。</translation>
    </message>
    <message>
        <source>%1 article of it lies in the trash and stays there until you restore it.</source>
        <translation>其中 %1 篇文章在废纸篓里，恢复之前一直留在那里。</translation>
    </message>
    <message>
        <source>This is an earlier version of a text in the library; nothing was added.</source>
        <translation>这是资料库中某份文本的历史版本，没有添加任何内容。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the address it gives for its original.</source>
        <translation>归入已有的一期：它注明的原文网址相符。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the names of the files.</source>
        <translation>归入已有的一期：文件名相配。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same number.</source>
        <translation>归入已有的一期：期号相同。</translation>
    </message>
    <message>
        <source>Belongs to an issue that is there already, by the same date.</source>
        <translation>归入已有的一期：日期相同。</translation>
    </message>
    <message>
        <source>An earlier text of the file, which is current again.</source>
        <translation>文件恢复为较早的内容，那个版本重新成为当前版本。</translation>
    </message>
    <message>
        <source>Kept the fuller text of %1 entries.</source>
        <translation>%1 个条目保留了更完整的正文。</translation>
    </message>
    <message>
        <source>Kept the fuller text of %1 entry.</source>
        <translation>%1 个条目保留了更完整的正文。</translation>
    </message>
    <message>
        <source>Stands side by side with &quot;%1&quot;: %2, %3% sure; %4.</source>
        <translation>与“%1”并排对照：%2，可信度 %3%；%4。</translation>
    </message>
    <message>
        <source>Each language stands in one half of the file; the two were aligned: %1, %2% sure, %3.</source>
        <translation>两种语言各占文件的一半，已经对齐：%1，可信度 %2%，%3。</translation>
    </message>
    <message>
        <source>%1 items in %2 sections; each is an article.</source>
        <translation>%1 个条目，分在 %2 个栏目里；每个条目是一篇文章。</translation>
    </message>
    <message>
        <source>%1 sections; each is an article.</source>
        <translation>%1 个小节；每节是一篇文章。</translation>
    </message>
    <message>
        <source>%1 items in %2 sections of one article.</source>
        <translation>%1 个条目，分在一篇文章的 %2 个栏目里。</translation>
    </message>
    <message>
        <source>The stored original of this file was damaged; it is whole again.</source>
        <translation>资料库里保存的这个原文件曾经损坏，现在已恢复完整。</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>A quote is not closed; its words are searched one by one.</source>
        <translation>引号没有闭合，其中的词语已分别搜索。</translation>
    </message>
    <message>
        <source>Put the minus right before the word to leave out.</source>
        <translation>减号要紧挨着想排除的词。</translation>
    </message>
    <message>
        <source>Only exclusions: everything else is shown.</source>
        <translation>只有排除条件：显示其余全部内容。</translation>
    </message>
    <message>
        <source>A long query: only its first words are searched.</source>
        <translation>查询太长，只搜索前面的词语。</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>只有英文</translation>
    </message>
    <message>
        <source>Chinese only</source>
        <translation>只有中文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>两种语言</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what was found</comment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <comment>what was found</comment>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>what was found</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Keyword</source>
        <comment>what was found</comment>
        <translation>关键词</translation>
    </message>
    <message>
        <source>About</source>
        <comment>what was found</comment>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>“%1” is not understood; searched as typed.</source>
        <translation>无法理解“%1”，已按原文搜索。</translation>
    </message>
    <message>
        <source>Nothing follows “%1” yet.</source>
        <translation>“%1”后面还没有内容。</translation>
    </message>
    <message>
        <source>OR needs a word on each side; searched as a word.</source>
        <translation>OR 两边都要有词，已把它当作词来搜索。</translation>
    </message>
    <message>
        <source>“%1” was not found as a word; searched as pinyin.</source>
        <translation>没有“%1”这个词，已当作拼音搜索。</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <comment>what was found</comment>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>“%1” is not a search key (tag, in, from, date, is, lang, version); searched as typed.</source>
        <translation>“%1”不是搜索关键词（tag、in、from、date、is、lang、version），按原样搜索。</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Paired by the file</source>
        <translation>按原文件对照</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1% confidence</source>
        <translation>可信度 %1%</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>%1 articles</source>
        <translation>%1 篇文章</translation>
    </message>
    <message>
        <source>%1 article</source>
        <translation>%1 篇文章</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 对</translation>
    </message>
    <message>
        <source>%1 pair</source>
        <translation>%1 对</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a ZIP archive (or an Office or EPUB document)</source>
        <translation>ZIP 压缩包（或 Office、EPUB 文档）</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>空的 ZIP 压缩包</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>旧版 Office 文档</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a video or HEIC picture</source>
        <translation>视频或 HEIC 图片</translation>
    </message>
    <message>
        <source>binary data (it holds NUL characters)</source>
        <translation>二进制数据（含有 NUL 字符）</translation>
    </message>
    <message>
        <source>binary data (it is full of control characters)</source>
        <translation>二进制数据（满是控制字符）</translation>
    </message>
    <message>
        <source>text in any encoding this program knows (UTF-8, UTF-16, GB18030, Big5, Windows-1252)</source>
        <translation>任何一种本程序认识的编码（UTF-8、UTF-16、GB18030、Big5、Windows-1252）</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>磁盘已满；请腾出空间，或换一个文件夹</translation>
    </message>
    <message>
        <source>writing there is not allowed; choose another folder or change its permissions</source>
        <translation>没有在那里写入的权限；请换一个文件夹，或修改它的权限</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>磁盘是只读的；请换一个文件夹</translation>
    </message>
    <message>
        <source>the folder does not exist; create it or choose another one</source>
        <translation>文件夹不存在；请先新建，或换一个文件夹</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>这是一个文件夹；请指定其中的一个文件</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>名称太长；请换一个短些的</translation>
    </message>
    <message>
        <source>the system refuses it; choose another place</source>
        <translation>系统不允许；请换一个位置</translation>
    </message>
    <message>
        <source>it cannot be read; check its permissions</source>
        <translation>无法读取；请检查它的权限</translation>
    </message>
    <message>
        <source>it is not UTF-8 text; choose another name</source>
        <translation>它不是 UTF-8 文本；请换一个名称</translation>
    </message>
    <message>
        <source>%1 to check</source>
        <translation>%1 个待核对</translation>
    </message>
    <message>
        <source>none to check</source>
        <translation>没有待核对的</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Outline tree</source>
        <translation>大纲树</translation>
    </message>
    <message>
        <source>Summary notes</source>
        <translation>摘要笔记</translation>
    </message>
    <message>
        <source>Interleaved text</source>
        <translation>双语交替文本</translation>
    </message>
    <message>
        <source>Web page text</source>
        <translation>网页文本</translation>
    </message>
    <message>
        <source>Digest of entries</source>
        <translation>条目文摘</translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation>普通 Markdown</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已在库中</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>网页杂物</translation>
    </message>
    <message>
        <source>repeated titles</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 篇文章</translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation>1 个对照段</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 个对照段</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条笔记</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 条笔记</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format, see QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Untitled issue</source>
        <translation>无标题的一期</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>无标题的文章</translation>
    </message>
    <message>
        <source>remarks by the language model</source>
        <translation>语言模型附加的话</translation>
    </message>
    <message>
        <source>empty entry frames</source>
        <translation>空条目框架</translation>
    </message>
    <message>
        <source>the repeated original</source>
        <translation>重复的原文</translation>
    </message>
    <message>
        <source>formatting marks</source>
        <translation>格式标记</translation>
    </message>
    <message>
        <source>remarks by the file&apos;s author</source>
        <translation>文件作者的备注</translation>
    </message>
    <message>
        <source>%1% confidence</source>
        <translation>可信度 %1%</translation>
    </message>
    <message>
        <source>none to check</source>
        <translation>没有待核对的</translation>
    </message>
    <message>
        <source>1 pair to check</source>
        <translation>1 个对照段待核对</translation>
    </message>
    <message>
        <source>%1 pairs to check</source>
        <translation>%1 个对照段待核对</translation>
    </message>
</context>
<context>
    <name>duizhao::desktop::Application</name>
    <message>
        <source>Open another library…</source>
        <translation>打开另一个资料库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>无法打开资料库</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Keep this library open</source>
        <translation>继续使用当前资料库</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>恢复最新的备份</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>抢救还能读出的内容…</translation>
    </message>
    <message>
        <source>The backup cannot be restored</source>
        <translation>无法恢复备份</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>抢救还能读出的内容</translation>
    </message>
    <message>
        <source>%1 saved.duizhao</source>
        <translation>%1（抢救）.duizhao</translation>
    </message>
    <message>
        <source>Libraries (*.duizhao)</source>
        <translation>资料库 (*.duizhao)</translation>
    </message>
    <message>
        <source>Nothing could be saved</source>
        <translation>什么都没能抢救出来</translation>
    </message>
    <message>
        <source>%1: not known how many</source>
        <translation>%1：数量不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A note whose article is lost: %1</source>
        <translation>所属文章已丢失的笔记：%1</translation>
    </message>
    <message>
        <source>Rows saved: %1</source>
        <translation>已保存 %1 行</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>These rows were lost:</source>
        <translation>以下各行已丢失：</translation>
    </message>
    <message>
        <source>Beside the library lies a copy of it from a conflict: %1. Open it, export its notes as JSON, and take them in with duizhao-cli import-notes to have both.</source>
        <translation>资料库旁边有一份同步冲突产生的副本：%1。可以打开它，把笔记导出为 JSON，再用 duizhao-cli import-notes 收进来，这样两边的笔记都在。</translation>
    </message>
</context>
<context>
    <name>duizhao::desktop::ReaderApplication</name>
    <message>
        <source>Duizhao has to end</source>
        <translation>程序必须退出</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::Actions</name>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>what a key does, and the other time</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::Acts</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::AnnotationDetail</name>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>对照段 %1</translation>
    </message>
    <message>
        <source>Show it on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>The text this note was on is gone, and nothing similar was found. The note is kept.</source>
        <translation>这条笔记所标的文字已不在，也没有找到相似的段落。笔记仍然保留。</translation>
    </message>
    <message>
        <source>The text this note was on has changed. Where does the note belong now?</source>
        <translation>这条笔记所标的文字有了改动。现在它应该放在哪里？</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::AnnotationFilterBar</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underlines</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Notes without a mark</source>
        <translation>无标记的笔记</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>Search in quotes and notes</source>
        <translation>搜索引文和笔记</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Unplaced: %1</source>
        <translation>未定位：%1</translation>
    </message>
    <message>
        <source>Date written</source>
        <translation>写作时间</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>写有笔记的</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>按阅读顺序</translation>
    </message>
    <message>
        <source>Notes whose text can no longer be found with certainty</source>
        <translation>已无法确定文字位置的笔记</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>All publications</source>
        <translation>所有刊物</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::AnnotationsWindow</name>
    <message>
        <source>Notes – Duizhao</source>
        <translation>笔记 – 对照</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Change the colour (%1; underline: %2)</source>
        <translation>更改颜色（%1；下划线：%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Show it on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation>给所选加标签</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>删除所选</translation>
    </message>
    <message>
        <source>Export the selection, or the whole list</source>
        <translation>导出所选或整个列表</translation>
    </message>
    <message>
        <source>The notes cannot be shown</source>
        <translation>无法显示笔记</translation>
    </message>
    <message>
        <source>No notes match these filters.</source>
        <translation>没有符合筛选条件的笔记。</translation>
    </message>
    <message>
        <source>Select text on the page and choose a colour, press %1 to highlight a pair, or %2 to write a note on it.</source>
        <translation>在页面上选择文字并挑一种颜色；按 %1 高亮对照段，按 %2 为它写笔记。</translation>
    </message>
    <message>
        <source>Tag for %1</source>
        <translation>给 %1加标签</translation>
    </message>
    <message>
        <source>Selection: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Filtered list: %1</source>
        <translation>筛选后的列表：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::AppearanceDialog</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Custom font</source>
        <translation>自选字体</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Use the graphics card to draw pages</source>
        <translation>用显卡绘制页面</translation>
    </message>
    <message>
        <source>These two take effect after Duizhao is restarted.</source>
        <translation>以上两项在重新启动后生效。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ArticleCommands</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Working on %1…</source>
        <translation>正在处理 %1…</translation>
    </message>
    <message>
        <source>The address of the source is not known.</source>
        <translation>没有原文的地址。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ArticleDelegate</name>
    <message>
        <source>Promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>还没有正文</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ArticlePane</name>
    <message>
        <source>Your library is empty</source>
        <translation>资料库是空的</translation>
    </message>
    <message>
        <source>Import newsletters, translations, summaries or digests. You can also drop files or a folder onto this window.</source>
        <translation>导入简报、译文、摘要或文摘。也可以把文件或文件夹拖到这个窗口上。</translation>
    </message>
    <message>
        <source>Filter by title or category</source>
        <translation>按标题或类别筛选</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No title or category here contains “%1”.</source>
        <translation>这里没有标题或类别包含“%1”。</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>全部读完</translation>
    </message>
    <message>
        <source>There is nothing unread in your library.</source>
        <translation>资料库里没有未读的内容。</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>还没有书签</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>归档是空的</translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation>这里没有文章</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>废纸篓是空的</translation>
    </message>
    <message>
        <source>With all of these tags</source>
        <translation>同时带有这些标签</translation>
    </message>
    <message>
        <source>No article carries all of these tags</source>
        <translation>没有文章同时带有这些标签</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Press %1 on a pair, or %2 for the whole article.</source>
        <translation>在对照段上按 %1，或者按 %2 给整篇文章加书签。</translation>
    </message>
    <message>
        <source>Press %1 to archive an article you are done with.</source>
        <translation>读完的文章，按 %1 归档。</translation>
    </message>
    <message>
        <source>Press %1 to move an article you no longer want to the trash.</source>
        <translation>不再需要的文章，按 %1 移到废纸篓。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::BackupsDialog</name>
    <message>
        <source>Daily</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>Made by you</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation>修复之前</translation>
    </message>
    <message>
        <source>Before the trash was emptied</source>
        <translation>清空废纸篓之前</translation>
    </message>
    <message>
        <source>Before earlier versions were removed</source>
        <translation>删除旧版本之前</translation>
    </message>
    <message>
        <source>Before a backup was restored</source>
        <translation>恢复备份之前</translation>
    </message>
    <message>
        <source>Damaged, put aside</source>
        <translation>已损坏，另存</translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation>程序升级之前</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>份每日备份</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>份每周备份</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>份每月备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made each day the library is open, in %1.</source>
        <translation>还没有备份。资料库打开的每一天都会自动备份到 %1。</translation>
    </message>
    <message>
        <source>Backups: %1, together %2, in %3</source>
        <translation>共 %1 份备份，合计 %2，位于 %3</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这份备份吗？</translation>
    </message>
    <message>
        <source>The library becomes what it was at this time: %1.</source>
        <translation>资料库将回到这个时刻的样子：%1。</translation>
    </message>
    <message>
        <source>As it is now it is kept as a backup, which takes this back when you restore it.</source>
        <translation>现在的样子会先存成一份备份；恢复那份备份就能撤回这一步。</translation>
    </message>
    <message>
        <source>Keep the library</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <comment>a month, a number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Peak  ·  %1</source>
        <translation>最高  ·  %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name, a number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::BarList</name>
    <message>
        <source>%1: %2</source>
        <comment>a name, a number</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::CheckDialog</name>
    <message>
        <source>Check the library</source>
        <translation>检查资料库</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查资料库</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>正在修复资料库</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Checking that the file is intact…</source>
        <translation>正在检查文件是否完整…</translation>
    </message>
    <message>
        <source>Checking that nothing is orphaned…</source>
        <translation>正在检查各部分是否都有归属…</translation>
    </message>
    <message>
        <source>Checking that the search index matches the text…</source>
        <translation>正在检查搜索索引与正文是否一致…</translation>
    </message>
    <message>
        <source>Repaired: no problems remain</source>
        <translation>已修复，没有遗留问题</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Counts and the search index are derived from the rest and can be rebuilt; nothing you made is touched.</source>
        <translation>计数和搜索索引由其余内容得出，可以重新生成；你所做的一切不会改动。</translation>
    </message>
    <message>
        <source>Problems that cannot be repaired here: %1. Keep a copy of the file, and restore a backup if something is missing.</source>
        <translation>有 %1 个问题无法在这里修复。请保留一份文件副本；如有缺失，请恢复备份。</translation>
    </message>
    <message>
        <source>1 problem found</source>
        <translation>发现 1 个问题</translation>
    </message>
    <message>
        <source>%1 problems found</source>
        <translation>发现 %1 个问题</translation>
    </message>
    <message>
        <source>Reading the originals…</source>
        <translation>正在读取原文件…</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::CollectionCommands</name>
    <message>
        <source>From watched folders: %1 imported</source>
        <translation>监视的文件夹：已导入 %1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ColourNamesDialog</name>
    <message>
        <source>Colours of marks</source>
        <translation>标记的颜色</translation>
    </message>
    <message>
        <source>What does each colour stand for? The names are shown wherever a colour is chosen, and exported with the notes.</source>
        <translation>每种颜色代表什么？凡是选择颜色的地方都会显示这些名称，导出笔记时也会带上。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::CompactDialog</name>
    <message>
        <source>Compact the library</source>
        <translation>压缩资料库</translation>
    </message>
    <message>
        <source>Tidying the search index…</source>
        <translation>正在整理搜索索引…</translation>
    </message>
    <message>
        <source>Nothing is removed from the library.</source>
        <translation>不会从资料库中删除任何内容。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>正在压缩资料库</translation>
    </message>
    <message>
        <source>Rewriting the file…</source>
        <translation>正在重写文件…</translation>
    </message>
    <message>
        <source>There is not enough disk space</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Compacting needs %1 of free space in %2; %3 is available. Free some space and try again. Nothing was changed.</source>
        <translation>压缩需要 %2 中有 %1 可用空间，现有 %3。请腾出空间后再试。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The library takes up %1. All of it is in use; tidying the search index may still save some space.</source>
        <translation>资料库占用 %1，全部在用；整理搜索索引仍可能省出一些空间。</translation>
    </message>
    <message>
        <source>The library takes up %1, of which %2 is no longer used.</source>
        <translation>资料库占用 %1，其中 %2 已不再使用。</translation>
    </message>
    <message>
        <source>Free the space that is no longer used?</source>
        <translation>要释放不再使用的空间吗？</translation>
    </message>
    <message>
        <source>The file is already as small as it can be</source>
        <translation>文件已经最小</translation>
    </message>
    <message>
        <source>%1 freed</source>
        <translation>释放了 %1</translation>
    </message>
    <message>
        <source>The library took up %1; now it takes up %2.</source>
        <translation>资料库原占用 %1，现占用 %2。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ContentsPane</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::DiagnosticsDialog</name>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Send this along when you report a fault. It holds versions, numbers and what the program recorded, names of files included; nothing of your texts and notes.</source>
        <translation>报告故障时请附上这些内容。其中有版本、数字和程序的记录（包括文件名），没有你的正文和笔记。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::DictionaryDialog</name>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>The library has no dictionary</source>
        <translation>资料库没有词典</translation>
    </message>
    <message>
        <source>%1 English words.</source>
        <translation>%1 个英文词。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose a dictionary</source>
        <translation>选择词典</translation>
    </message>
    <message>
        <source>Dictionaries (*.u8 *.txt);;All files (*)</source>
        <translation>词典 (*.u8 *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the dictionary</source>
        <translation>正在读取词典</translation>
    </message>
    <message>
        <source>A dictionary has lines like: 港口 港口 [gang3 kou3] /harbor/port/. Nothing was changed.</source>
        <translation>词典的每一行形如：港口 港口 [gang3 kou3] /harbor/port/。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Removing the dictionary</source>
        <translation>正在移除词典</translation>
    </message>
    <message>
        <source>A dictionary helps to align separate files, and adds to the cards of learned words.</source>
        <translation>词典有助于对齐分开的两个文件，也会补充学到的词的卡片。</translation>
    </message>
    <message>
        <source>Words learned from reliable pairs so far: %1.</source>
        <translation>目前已从可靠的对照段中学到 %1 个词。</translation>
    </message>
    <message>
        <source>It is a file in the format of CC-CEDICT, which is free.</source>
        <translation>它是 CC-CEDICT 格式的文件，可以免费取得。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>This is not a dictionary</source>
        <translation>这不是词典</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::DuplicateCard</name>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>no notes or highlights</source>
        <translation>没有笔记或高亮</translation>
    </message>
    <message>
        <source>1 note or highlight</source>
        <translation>1 处笔记或高亮</translation>
    </message>
    <message>
        <source>%1 notes and highlights</source>
        <translation>%1 处笔记与高亮</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::DuplicatesDialog</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>保留另一篇</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复文章</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复文章</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Duplicates (%1)</source>
        <translation>重复文章（%1）</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留这一篇</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>网址相同</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>较旧的版本</translation>
    </message>
    <message>
        <source>You chose the other one.</source>
        <translation>你选择了另一篇。</translation>
    </message>
    <message>
        <source>Kept because it is newer.</source>
        <translation>保留它，因为它更新。</translation>
    </message>
    <message>
        <source>Kept because more of it is in both languages.</source>
        <translation>保留它，因为它的双语段落更多。</translation>
    </message>
    <message>
        <source>Notes, marks, bookmarks, tags and the reading position move to the one that is kept.</source>
        <translation>笔记、标记、书签、标签和阅读位置会移到保留的那一篇。</translation>
    </message>
    <message>
        <source>These are different articles; do not show them here again.</source>
        <translation>它们是不同的文章，以后不再在这里显示。</translation>
    </message>
    <message>
        <source>Looking for duplicate articles…</source>
        <translation>正在查找重复的文章…</translation>
    </message>
    <message>
        <source>No duplicates found.

Addresses, texts and titles were compared, in either script.</source>
        <translation>没有重复的文章。

已比较网址、正文和标题，简体繁体都算。</translation>
    </message>
    <message>
        <source>Goes to the trash</source>
        <translation>移到废纸篓</translation>
    </message>
    <message>
        <source>Same text, different title</source>
        <translation>正文相同，标题不同</translation>
    </message>
    <message>
        <source>Kept because more of your notes and highlights are on it.</source>
        <translation>保留它，因为上面有你更多的笔记和高亮。</translation>
    </message>
    <message>
        <source>Kept because it was imported first.</source>
        <translation>保留它，因为它先导入。</translation>
    </message>
    <message>
        <source>About %1% of the shorter text appears in both.</source>
        <translation>较短一篇约有 %1% 的文字两篇都有。</translation>
    </message>
    <message>
        <source>%1 could not be placed: the article that was kept does not contain that text.</source>
        <translation>%1无法定位：保留的文章里没有这段文字。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::EditionTabs</name>
    <message>
        <source>%1 %2</source>
        <comment>kind of edition, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Edition: %1</source>
        <translation>文本：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::EditionsDialog</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Editions and sources</source>
        <translation>文本与来源</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本数</translation>
    </message>
    <message>
        <source>%1
The file is no longer there; the library has its text.</source>
        <translation>%1
文件已不在原处，资料库中保存着它的文本。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>This file becomes an issue of its own. You can undo this.</source>
        <translation>这个文件将单独成为一期。此操作可以撤销。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 期</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ExportDialog</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Duizhao</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>When you export notes in Markdown to a file you exported earlier, the notes in it are updated; what you wrote between them stays.</source>
        <translation>以 Markdown 导出到以前导出的文件时，只更新其中的笔记；你在其间写下的内容会保留。</translation>
    </message>
    <message>
        <source>There is nothing to export here yet.</source>
        <translation>这里还没有可以导出的内容。</translation>
    </message>
    <message>
        <source>Too long to preview; it will be exported in full.</source>
        <translation>内容太长，无法预览；导出时是完整的。</translation>
    </message>
    <message>
        <source>This file already exists and was not exported by Duizhao. Replace it?</source>
        <translation>这个文件已经存在，而且不是由“对照”导出的。要替换它吗？</translation>
    </message>
    <message>
        <source>This file is the archive of another library. Replace it?</source>
        <translation>这个文件是另一个资料库的归档文件。要替换它吗？</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ExportForm</name>
    <message>
        <source>Notes and highlights</source>
        <translation>笔记与高亮</translation>
    </message>
    <message>
        <source>Bilingual text</source>
        <translation>双语正文</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>翻译记忆库</translation>
    </message>
    <message>
        <source>Flash cards</source>
        <translation>记忆卡片</translation>
    </message>
    <message>
        <source>The whole library, as an archive</source>
        <translation>整个资料库（归档文件）</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>Table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>Text for Anki</source>
        <translation>Anki 文本</translation>
    </message>
    <message>
        <source>In two columns</source>
        <translation>双栏</translation>
    </message>
    <message>
        <source>All articles tagged</source>
        <translation>带有此标签的所有文章</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个资料库</translation>
    </message>
    <message>
        <source>This article: %1</source>
        <translation>这篇文章：%1</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>This issue: %1</source>
        <translation>这一期：%1</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>这一期</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>模板：%1</translation>
    </message>
    <message>
        <source>JSON, can be imported again</source>
        <translation>JSON（可再导入）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::FacetBar</name>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::FileCommands</name>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Save the page as PDF</source>
        <translation>页面存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A pair is two files: one in English, one in Chinese.</source>
        <translation>一对是两个文件：一个英文，一个中文。</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::FileSlot</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>尚未选择文件</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::FindBar</name>
    <message>
        <source>Find in both languages, in either Chinese script</source>
        <translation>在两种语言中查找，简繁皆可</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ImportDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>已停止。%1</translation>
    </message>
    <message>
        <source>Go to the first pair to check</source>
        <translation>转到第一个待核对的对照段</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>待确认的问题：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::IssueActs</name>
    <message>
        <source>Version %1 of “%2” is current</source>
        <translation>“%2”的版本 %1 已成为当前版本</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::IssueCommands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>menu entry (count)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::LibraryCommands</name>
    <message>
        <source>New library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>New library.duizhao</source>
        <translation>新资料库.duizhao</translation>
    </message>
    <message>
        <source>Libraries (*.duizhao)</source>
        <translation>资料库 (*.duizhao)</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <comment>file, folder</comment>
        <translation>%1  –  %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>A file of this name already exists. Choose another name, or open it.</source>
        <translation>已有同名文件。请换一个名字，或者直接打开它。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::LibraryTreeModel</name>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>Single issues</source>
        <translation>单期</translation>
    </message>
    <message>
        <source>%1 editions</source>
        <translation>%1 份文本</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>废纸篓</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::LostLibrary</name>
    <message>
        <source>The library cannot be written any more</source>
        <translation>资料库已无法写入</translation>
    </message>
    <message>
        <source>What you are writing stays in the window. A copy of the library as it was last open here can be saved somewhere else.</source>
        <translation>正在写的内容仍留在窗口里。可以把这里打开着的资料库另存一份到别处。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>另存资料库副本</translation>
    </message>
    <message>
        <source>Libraries (*.duizhao)</source>
        <translation>资料库 (*.duizhao)</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::MainWindow</name>
    <message>
        <source>About Duizhao</source>
        <translation>关于“对照”</translation>
    </message>
    <message>
        <source>Duizhao 对照 %1</source>
        <translation>对照 %1</translation>
    </message>
    <message>
        <source>A desktop reader for bilingual English and Chinese briefings. Everything stays on this computer.

Library: %1</source>
        <translation>英汉双语简报的桌面阅读器。一切都留在这台电脑上。

资料库：%1</translation>
    </message>
    <message>
        <source>Unsaved note</source>
        <translation>未保存的笔记</translation>
    </message>
    <message>
        <source>The note you are writing could not be saved.</source>
        <translation>你正在写的笔记无法保存。</translation>
    </message>
    <message>
        <source>You can copy its text before you close the window.</source>
        <translation>关闭窗口之前，你可以先复制它的文字。</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>不关闭窗口</translation>
    </message>
    <message>
        <source>Close and lose the note</source>
        <translation>关闭并放弃笔记</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::Navigation</name>
    <message>
        <source>This link does not lead to a place in Duizhao.</source>
        <translation>这个链接不指向“对照”中的任何位置。</translation>
    </message>
    <message>
        <source>The article or note behind this link is not in this library.</source>
        <translation>链接指向的文章或笔记不在这个资料库中。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::NoteCard</name>
    <message>
        <source>Show it on the page</source>
        <translation>在页面上显示</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Tag this note</source>
        <translation>给这条笔记加标签</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑笔记</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::NoteEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write in Markdown…</source>
        <translation>用 Markdown 书写…</translation>
    </message>
    <message>
        <source>Save and go back to the page (Ctrl+Enter)</source>
        <translation>保存并回到页面 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Note on pair %1</source>
        <translation>对照段 %1 的笔记</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章的笔记</translation>
    </message>
    <message>
        <source>This was not saved when the program last closed. It has been kept for you.</source>
        <translation>上次程序关闭时还没有保存，已为你保留。</translation>
    </message>
    <message>
        <source>Saved automatically</source>
        <translation>自动保存</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::NoteTags</name>
    <message>
        <source>Tag this note</source>
        <translation>给这条笔记加标签</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::NotesPane</name>
    <message>
        <source>Notes of the article you read appear here.</source>
        <translation>正在读的文章的笔记会出现在这里。</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>Whole issue</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>No notes yet. Leave the repair mode to write one.</source>
        <translation>还没有笔记。请先离开对齐修正模式再写。</translation>
    </message>
    <message>
        <source>No notes yet. Press %1 to write one on the pair you are reading, %2 to highlight it.</source>
        <translation>还没有笔记。按 %1 为正在读的对照段写笔记，按 %2 高亮它。</translation>
    </message>
    <message>
        <source>%1 more; %2 shows them all.</source>
        <translation>还有 %1；按 %2 查看全部。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::PageCommands</name>
    <message>
        <source>Go to pair</source>
        <translation>转到对照段</translation>
    </message>
    <message>
        <source>Number of the pair, 1 to %1</source>
        <translation>对照段编号，1 到 %1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::PageView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation>复制链接地址</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::PairCommands</name>
    <message>
        <source>Should be checked: %1</source>
        <translation>需要核对：%1</translation>
    </message>
    <message>
        <source>No other row on this page needs checking.</source>
        <translation>这一页没有其他需要核对的行。</translation>
    </message>
    <message>
        <source>All other rows on this page are one to one.</source>
        <translation>这一页的其他行都是一对一。</translation>
    </message>
    <message>
        <source>Rows realigned: %1</source>
        <translation>重新对齐了 %1 行</translation>
    </message>
    <message>
        <source>Nothing in this stretch was left to align.</source>
        <translation>这一段里没有尚待对齐的行。</translation>
    </message>
    <message>
        <source>Realigning the stretch…</source>
        <translation>正在重新对齐这一段…</translation>
    </message>
    <message>
        <source>Go to the half in the other language that belongs with it and press %1, or Esc to cancel.</source>
        <translation>到另一种语言里与它对应的那一半，再按 %1；按 Esc 取消。</translation>
    </message>
    <message>
        <source>Go to the half in the other language that should stand beside it and press %1, or Esc to cancel.</source>
        <translation>到另一种语言里应与它并排的那一半，再按 %1；按 Esc 取消。</translation>
    </message>
    <message>
        <source>Rows selected: %1. %2 realigns them, %3 confirms them, Esc clears the selection.</source>
        <translation>选了 %1 行。按 %2 重新对齐，按 %3 确认，按 Esc 取消选择。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::PairDialog</name>
    <message>
        <source>Import as a pair</source>
        <translation>按一对文件导入</translation>
    </message>
    <message>
        <source>Import separately</source>
        <translation>分开导入</translation>
    </message>
    <message>
        <source>Import a pair</source>
        <translation>导入一对文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the other file</source>
        <translation>请选择另一个文件</translation>
    </message>
    <message>
        <source>Not a pair</source>
        <translation>不是一对文件</translation>
    </message>
    <message>
        <source>Reading and comparing…</source>
        <translation>正在读取并对照…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Both files are in English. Choose the Chinese text instead of one of them.</source>
        <translation>两个文件都是英文。请把其中一个换成中文文本。</translation>
    </message>
    <message>
        <source>Both files are in Chinese. Choose the English text instead of one of them.</source>
        <translation>两个文件都是中文。请把其中一个换成英文文本。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>第一个文件</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Second file</source>
        <translation>第二个文件</translation>
    </message>
    <message>
        <source>One in English, one in Chinese; Duizhao finds out which is which.</source>
        <translation>一个英文，一个中文；哪个是哪个会自动辨认。</translation>
    </message>
    <message>
        <source>You chose the same file twice. Choose the one in the other language.</source>
        <translation>两次选的是同一个文件。请选择另一种语言的文件。</translation>
    </message>
    <message>
        <source>%1 contains much of both languages, or of neither. Import it on its own.</source>
        <translation>%1 两种语言都占不少，或者哪种都不是。请单独导入。</translation>
    </message>
    <message>
        <source>They contain nothing that could be aligned.</source>
        <translation>其中没有可以对齐的内容。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>40 pairs, 3 pairs to check</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Much of it does not seem to match. Are these the same text?</source>
        <translation>许多内容看来对不上。确实是同一篇吗？</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::QuestionBox</name>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>The two files become editions of one issue. You can undo this.</source>
        <translation>两个文件将成为同一期的两份文本。此操作可以撤销。</translation>
    </message>
    <message>
        <source>They stay two issues, and no later import joins them. You can undo this.</source>
        <translation>它们仍是两期，以后的导入也不会合并它们。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Joined with “%1”.</source>
        <translation>已与“%1”合并。</translation>
    </message>
    <message>
        <source>Kept apart from “%1”.</source>
        <translation>已确认与“%1”不是同一期。</translation>
    </message>
    <message>
        <source>Joining with “%1”…</source>
        <translation>正在与“%1”合并…</translation>
    </message>
    <message>
        <source>Is this the same issue as “%1”?</source>
        <translation>这与“%1”是同一期吗？</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::QuestionsDialog</name>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>The two files become editions of one issue. You can undo this.</source>
        <translation>两个文件将成为同一期的两份文本。此操作可以撤销。</translation>
    </message>
    <message>
        <source>They stay two issues, and no later import joins them. You can undo this.</source>
        <translation>它们仍是两期，以后的导入也不会合并它们。此操作可以撤销。</translation>
    </message>
    <message>
        <source>No open questions.

Where an import cannot tell whether two files are of one issue, it keeps them apart and asks here.</source>
        <translation>没有待确认的问题。

导入时如果无法判断两个文件是否属于同一期，会先分开保存，再到这里询问。</translation>
    </message>
    <message>
        <source>Is this</source>
        <translation>这一期</translation>
    </message>
    <message>
        <source>the same issue as</source>
        <translation>可能与它是同一期</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>待确认的问题</translation>
    </message>
    <message>
        <source>Open questions (%1)</source>
        <translation>待确认的问题（%1）</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ReadingHeader</name>
    <message>
        <source>One column: the page is too narrow for two</source>
        <translation>单栏：页面太窄，放不下两栏</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>单栏</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ReadingPane</name>
    <message>
        <source>Nothing is open</source>
        <translation>还没有打开任何内容</translation>
    </message>
    <message>
        <source>The reading page cannot be shown</source>
        <translation>无法显示阅读页面</translation>
    </message>
    <message>
        <source>Choose an issue or an article on the left.</source>
        <translation>在左边选一期或一篇文章。</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::RepairBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Merge below</source>
        <translation>与下合并</translation>
    </message>
    <message>
        <source>above</source>
        <translation>与上</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上推</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下推</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Realign</source>
        <translation>重新对齐</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>all above</source>
        <translation>以上全部</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Not 1:1</source>
        <translation>非一对一</translation>
    </message>
    <message>
        <source>Other half</source>
        <translation>另一半</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>none to check</source>
        <translation>没有待核对的行</translation>
    </message>
    <message>
        <source>%1 to check</source>
        <translation>%1 行待核对</translation>
    </message>
    <message>
        <source>Repairing the alignment</source>
        <translation>正在修正对齐</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>拆开</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ReportModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>所属的一期</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对照段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: count</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No briefing was found there.</source>
        <translation>那里没有找到简报。</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 updated, %4 unchanged.</source>
        <translation>%1：新增 %2，更新 %3，未变 %4。</translation>
    </message>
    <message>
        <source>Folded away: %1.</source>
        <translation>已折叠：%1。</translation>
    </message>
    <message>
        <source>No briefing layout was recognised; read as %1; encoding: %2.</source>
        <translation>未识别出简报的版式，按“%1”读取；编码：%2。</translation>
    </message>
    <message>
        <source>Read as %1 with %2% confidence; encoding: %3.</source>
        <translation>识别为“%1”，可信度 %2%；编码：%3。</translation>
    </message>
    <message>
        <source>How much of the file&apos;s text is shown, stored as details, or folded away with a reason.</source>
        <translation>文件的文字有多少已显示、记为文章信息，或者注明原因后折叠。</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Text kept</source>
        <translation>文字保留</translation>
    </message>
    <message>
        <source>%1 blocks: %2 shown, %3 stored as details.</source>
        <translation>共 %1 段：显示 %2 段，记为文章信息 %3 段。</translation>
    </message>
    <message>
        <source>Text kept: %1 of %2 characters are shown, stored as details or folded away with a reason.</source>
        <translation>文字保留：共 %2 个字符，其中 %1 个已显示、记为文章信息，或者注明原因后折叠。</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>issue, question</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>A new issue: %1 (%2)</source>
        <comment>title, kind of edition</comment>
        <translation>新的一期：%1（%2）</translation>
    </message>
    <message>
        <source>Belongs to the issue: %1 (%2)</source>
        <comment>title, kind of edition</comment>
        <translation>属于这一期：%1（%2）</translation>
    </message>
    <message>
        <source>Side by side: %1, %2</source>
        <comment>812 pairs, 3 pairs to check</comment>
        <translation>并排对照：%1，%2</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::SearchCommands</name>
    <message>
        <source>Save the search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Change the saved search “%1”, or save a new one?</source>
        <translation>更改已保存的搜索“%1”，还是另存为新的？</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Save a new one</source>
        <translation>另存为新的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>Edit the query</source>
        <translation>编辑查询</translation>
    </message>
    <message>
        <source>What “%1” searches for</source>
        <translation>“%1”搜索的内容</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Edit the query…</source>
        <translation>编辑查询…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>There is already a saved search called “%1”. Choose another name.</source>
        <translation>已有名为“%1”的搜索，请换一个名称。</translation>
    </message>
    <message>
        <source>Type a search first, then save it.</source>
        <translation>先输入要搜索的内容，再保存。</translation>
    </message>
    <message>
        <source>It searches for: %1</source>
        <translation>它搜索的是：%1</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>搜索的名称</translation>
    </message>
    <message>
        <source>New name for “%1”</source>
        <translation>“%1”的新名称</translation>
    </message>
    <message>
        <source>That query has nothing to search for. The search was not changed.</source>
        <translation>其中没有要搜索的内容，搜索没有改动。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::SearchModel</name>
    <message>
        <source>%1 more in this article</source>
        <translation>本文还有 %1 处</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::SearchPane</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, tag:, in:title …</source>
        <translation>词语、&quot;短语&quot;、tag:、in:title …</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>前 %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Text, titles, notes, highlights and tags, in both languages and either script.

&quot;exact words&quot;
-without
one OR other
tag:ai in:title
date:2025-01..2025-03
is:unread from:letter</source>
        <translation>正文、标题、笔记、高亮和标签，两种语言，简体繁体皆可。

&quot;准确的词&quot;
-排除
甲 OR 乙
tag:ai in:title
date:2025-01..2025-03
is:unread from:letter</translation>
    </message>
    <message>
        <source>Preparing the search; issues left: %1</source>
        <translation>正在准备搜索，还剩 %1 期</translation>
    </message>
    <message>
        <source>Save this search in the library</source>
        <translation>把这个搜索保存到资料库</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Most relevant first</source>
        <translation>最相关的在前</translation>
    </message>
    <message>
        <source>Try fewer words or another spelling.</source>
        <translation>试试减少词语，或换一种写法。</translation>
    </message>
    <message>
        <source>%1; showing the first %2</source>
        <translation>共 %1，显示前 %2 篇</translation>
    </message>
    <message>
        <source>All words must be there; also: &quot;exact words&quot;, -without, one OR other,
in:title|note|en|zh, tag:, from:, author:, date:2025-01..2025-03,
is:unread|bookmarked|stub, lang:en|zh|both. Pinyin finds Chinese titles and tags.</source>
        <translation>所有词语都要出现；还可以用：&quot;准确的词&quot;、-排除、甲 OR 乙、
in:title|note|en|zh、tag:、from:、author:、date:2025-01..2025-03、
is:unread|bookmarked|stub、lang:en|zh|both。拼音可以找到中文标题和标签。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::SidePane</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::StatisticsDialog</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>articles, %1 unread</source>
        <translation>篇文章，%1 篇未读</translation>
    </message>
    <message>
        <source>issues of 1 publication</source>
        <translation>期，来自 1 种刊物</translation>
    </message>
    <message>
        <source>issues of %1 publications</source>
        <translation>期，来自 %1 种刊物</translation>
    </message>
    <message>
        <source>pairs, %1 confirmed</source>
        <translation>个对照段，已确认 %1 个</translation>
    </message>
    <message>
        <source>notes and highlights</source>
        <translation>条笔记与高亮</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>按刊物</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>按语言</translation>
    </message>
    <message>
        <source>Pairs to check</source>
        <translation>待核对的对照段</translation>
    </message>
    <message>
        <source>No publication</source>
        <translation>无刊物</translation>
    </message>
    <message>
        <source>Pairs to check by publication</source>
        <translation>各刊物待核对的对照段</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>spent reading</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>No article has a date yet. Import some briefings to see them counted here.</source>
        <translation>还没有带日期的文章。导入一些简报后，这里会显示统计。</translation>
    </message>
    <message>
        <source>Not shown because they have no date: %1</source>
        <translation>没有日期而未显示的文章：%1 篇</translation>
    </message>
    <message>
        <source>No pairs need checking.</source>
        <translation>没有待核对的对照段。</translation>
    </message>
    <message>
        <source>From now on, reading time is counted while a page is open and you move in it.</source>
        <translation>从现在起，打开页面并在其中移动时，会累计阅读时间。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::TagDialog</name>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Its articles and those of “%1” will share one tag.</source>
        <translation>它的文章将与“%1”的文章共用一个标签。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation>删除标签“%1”？</translation>
    </message>
    <message>
        <source>The articles stay. You can undo this.</source>
        <translation>文章会保留，而且可以撤销。</translation>
    </message>
    <message>
        <source>Renaming a tag also renames the tags nested below it. Everything here can be undone.</source>
        <translation>重命名标签时，它下面的标签会一起改名。这里的一切都可以撤销。</translation>
    </message>
    <message>
        <source>New name for “%1”</source>
        <translation>“%1”的新名称</translation>
    </message>
    <message>
        <source>There is already a tag “%1”.</source>
        <translation>已经有标签“%1”。</translation>
    </message>
    <message>
        <source>One name for all selected tags</source>
        <translation>给选中的标签一个共同的名称</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::TagEditor</name>
    <message>
        <source>Add a tag, e.g. AI/Agents</source>
        <translation>添加标签，例如 AI/Agents</translation>
    </message>
    <message>
        <source>Show all articles tagged “%1”</source>
        <translation>显示所有带“%1”的文章</translation>
    </message>
    <message>
        <source>“%1” is on some of the selected articles</source>
        <translation>选中的文章里，有些带“%1”</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::TagFilterBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all articles with the first tag</source>
        <translation>显示带第一个标签的所有文章</translation>
    </message>
    <message>
        <source>Stop filtering by “%1”</source>
        <translation>不再按“%1”筛选</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::TreeMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>导出笔记…</translation>
    </message>
    <message>
        <source>Rename or merge…</source>
        <translation>重命名或合并…</translation>
    </message>
    <message>
        <source>Delete the tag…</source>
        <translation>删除标签…</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空废纸篓…</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空废纸篓</translation>
    </message>
    <message>
        <source>Their texts, notes and bookmarks go with them. This cannot be undone.</source>
        <translation>它们的正文、笔记和书签会一并删除，而且无法撤销。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Stop filtering by this tag</source>
        <translation>不再按此标签筛选</translation>
    </message>
    <message>
        <source>Also filter by this tag</source>
        <translation>再按此标签筛选</translation>
    </message>
    <message>
        <source>Permanently delete %1?</source>
        <translation>彻底删除 %1？</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Editions and sources…</source>
        <translation>文本与来源…</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>日期…</translation>
    </message>
    <message>
        <source>Number…</source>
        <translation>期号…</translation>
    </message>
    <message>
        <source>Publication…</source>
        <translation>刊物…</translation>
    </message>
    <message>
        <source>Join with another issue…</source>
        <translation>与另一期合并…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到废纸篓</translation>
    </message>
    <message>
        <source>Permanently deleted: %1</source>
        <translation>已彻底删除：%1</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::UpkeepDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close the program that writes to it first.</source>
        <translation>请先关闭正在写入它的程序。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The library is open read-only</source>
        <translation>资料库以只读方式打开</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::VersionsDialog</name>
    <message>
        <source>Make this version current</source>
        <translation>设为当前版本</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 · current</source>
        <translation>%1 · 当前</translation>
    </message>
    <message>
        <source>There is only this version.</source>
        <translation>只有这一个版本。</translation>
    </message>
    <message>
        <source>Choose one version to compare it with the current one, or two of one edition.</source>
        <translation>选择一个版本与当前版本比较，或者选择同一文本的两个版本互相比较。</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>从版本 %1 到版本 %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::WatchDialog</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 not imported</source>
        <translation>%1未能导入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This folder cannot be watched.</source>
        <translation>无法监视这个文件夹。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>New files in these folders are imported, also when Duizhao next starts. When a file changes, its edition is updated; when a file is deleted, nothing is removed from the library.</source>
        <translation>放进这些文件夹的新文件会自动导入，下次启动时也一样。文件改动后，对应的文本随之更新；文件被删除时，资料库里的内容不受影响。</translation>
    </message>
    <message>
        <source>No folders are being watched yet.</source>
        <translation>还没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>监视中</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>The folder could not be read. It stays in the list and will be tried again; what was imported from it is still in the library.</source>
        <translation>无法读取这个文件夹。它会留在列表中，稍后再试；已从中导入的内容仍在资料库里。</translation>
    </message>
</context>
<context>
    <name>duizhao::ui::WindowRefresh</name>
    <message>
        <source>Duizhao 对照</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>%1 – Duizhao</source>
        <comment>window title</comment>
        <translation>%1 – 对照</translation>
    </message>
</context>
</TS>
