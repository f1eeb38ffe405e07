// Marks in the text, and the bar by a selection or a mark. Marks are spans around the words they stand on;
// C++ counts in UTF-16 units of a block's text (core/page/PageAnnotations.h), which spans do not change.
"use strict";

const annotations = (() => {
    const markable = ".half .block[id]";
    const colours = ["yellow", "green", "blue", "red", "violet"];

    let marks = []; // { id, kind, colour, note, ranges: [[block, begin, end]], others: [block] }
    let titles = []; // of the bar's buttons: the colours as the reader calls them, and the rest, with their keys
    let bar = null;
    let chosen = null; // the mark the bar belongs to; null: the selection

    function textNodes(element) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let offset = 0;
        while (walker.nextNode()) {
            nodes.push({ node: walker.currentNode, offset });
            offset += walker.currentNode.length;
        }
        return nodes;
    }

    function wrap(node, from, to, mark, other) {
        const part = node.splitText(from);
        part.splitText(to - from);
        const span = document.createElement("span");
        span.className = `mark-${mark.kind}` + (other ? " other" : "");
        span.dataset.mark = mark.id;
        if (mark.colour) {
            span.dataset.colour = mark.colour;
        }
        part.replaceWith(span);
        span.append(part);
    }

    // From the end, so that earlier offsets stay true. White space between lines of markup is no text.
    function draw(element, begin, end, mark, other) {
        const nodes = textNodes(element);
        const last = end < 0 ? Infinity : end;
        for (const { node, offset } of nodes.reverse()) {
            const from = Math.max(begin - offset, 0);
            const to = Math.min(last - offset, node.length);
            if (from < to && !node.parentElement.closest(".marker, button")) {
                wrap(node, from, to, mark, other);
            }
        }
    }

    function drawIn(place) {
        for (const mark of marks) {
            for (const [block, begin, end] of mark.ranges) {
                const element = document.getElementById("b" + block);
                if (element && place.contains(element)) {
                    draw(element, begin, end, mark, false);
                }
            }
            for (const block of mark.others) {
                const element = document.getElementById("b" + block);
                if (element && place.contains(element)) {
                    draw(element, 0, -1, mark, true);
                }
            }
        }
    }

    function erase() {
        const touched = new Set();
        for (const span of document.querySelectorAll("[data-mark]")) {
            touched.add(span.closest(".block"));
            span.replaceWith(...span.childNodes);
        }
        touched.forEach((block) => block?.normalize());
    }

    function set(list, barTitles) {
        erase();
        marks = list;
        titles = barTitles;
        hideBar();
        drawIn(document);
    }

    // The selection as ranges of blocks

    function offsetIn(block, node, offset) {
        const range = document.createRange();
        range.selectNodeContents(block);
        range.setEnd(node, offset);
        return range.toString().length;
    }

    function selected() {
        const selection = document.getSelection();
        if (selection.isCollapsed || selection.rangeCount === 0) {
            return [];
        }
        const range = selection.getRangeAt(0);
        const ranges = [];
        for (const block of document.querySelectorAll(markable)) {
            if (!range.intersectsNode(block)) {
                continue;
            }
            const length = block.textContent.length;
            const begin = block.contains(range.startContainer)
                ? offsetIn(block, range.startContainer, range.startOffset) : 0;
            const end = block.contains(range.endContainer)
                ? offsetIn(block, range.endContainer, range.endOffset) : length;
            if (begin < end && block.textContent.slice(begin, end).trim()) {
                ranges.push([block.id.slice(1), begin, end]);
            }
        }
        return ranges;
    }

    // The bar

    function button(name, title, action) {
        const one = document.createElement("button");
        one.className = name;
        one.title = title;
        one.setAttribute("aria-label", title);
        one.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
        one.addEventListener("click", (event) => {
            event.stopPropagation();
            action();
        });
        return one;
    }

    function makeBar() {
        const box = document.createElement("div");
        box.className = "mark-bar";
        box.setAttribute("role", "toolbar");
        colours.forEach((colour, index) => {
            const one = button("colour", titles[index] ?? colour, () => apply(colour));
            one.dataset.colour = colour;
            box.append(one);
        });
        box.append(button("underline", titles[5] ?? "", () => apply("underline")));
        box.append(button("write", titles[6] ?? "", () => apply("note")));
        box.append(button("plain", titles[7] ?? "", () => apply("plain")));
        box.append(button("delete", titles[8] ?? "", () => apply("delete")));
        box.querySelector(".plain").hidden = Boolean(chosen);
        box.lastChild.hidden = !chosen;
        for (const one of box.children) {
            one.classList.toggle("now", Boolean(chosen) &&
                (chosen.kind === "underline" ? one.className.startsWith("underline")
                    : one.dataset.colour === chosen.colour));
        }
        return box;
    }

    function hideBar() {
        if (bar) {
            bar.remove();
            bar = null;
            chosen = null;
            duizhao.ask("marking", false);
        }
    }

    function showBar(rect, mark) {
        bar?.remove();
        chosen = mark;
        bar = makeBar();
        document.body.append(bar);
        const width = bar.offsetWidth;
        const left = Math.min(Math.max(rect.left + rect.width / 2 - width / 2, 8), innerWidth - width - 8);
        const above = rect.top - bar.offsetHeight - 8;
        bar.style.left = left + scrollX + "px";
        bar.style.top = (above > 8 ? above : rect.bottom + 8) + scrollY + "px";
        duizhao.ask("marking", true);
    }

    function showBarBy(mark) {
        const span = document.querySelector(`[data-mark="${mark.id}"]:not(.other)`);
        if (span) {
            duizhao.bringIntoView(span);
            showBar(span.getBoundingClientRect(), mark);
        }
    }

    function choose(id) {
        const mark = marks.find((one) => one.id === id);
        if (mark) {
            showBarBy(mark);
        }
    }

    // To the next mark on the page, from the one the bar is by or from the current pair on.
    function step(by) {
        const spans = [...document.querySelectorAll("[data-mark]:not(.other)")];
        const ids = [...new Set(spans.map((span) => span.dataset.mark))];
        const row = duizhao.currentRow();
        const isAhead = (span) => !row || row.contains(span) ||
            row.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_FOLLOWING;
        const first = ids.indexOf(spans.find(isAhead)?.dataset.mark);
        const next = chosen ? ids.indexOf(chosen.id) + by : first < 0 ? ids.length - 1 : first;
        choose(ids[Math.min(Math.max(next, 0), ids.length - 1)]);
    }

    // `what`: a colour, "underline", "note", "plain" (a note without a mark) or "delete"; of the mark the bar is
    // by, or of the selection.
    function apply(what) {
        const mark = chosen;
        const ranges = mark ? [] : selected();
        if (mark) {
            duizhao.ask("changeMark", mark.id, what);
        } else if (ranges.length > 0) {
            document.getSelection().removeAllRanges();
            duizhao.ask("addMark", ranges, what);
        }
        hideBar();
    }

    function offer() {
        const selection = document.getSelection();
        if (selected().length > 0) {
            const rects = selection.getRangeAt(0).getClientRects();
            const last = rects[rects.length - 1] ?? selection.getRangeAt(0).getBoundingClientRect();
            showBar(last, null);
        } else if (!chosen) {
            hideBar();
        }
    }

    let waiting = 0;
    document.addEventListener("selectionchange", () => {
        clearTimeout(waiting);
        waiting = setTimeout(offer, 180);
    });
    document.addEventListener("click", (event) => {
        const span = event.target.closest("[data-mark]:not(.other)");
        const note = event.target.closest(".note[data-note]");
        if (event.target.closest(".mark-bar")) {
            return;
        }
        if (note && !event.target.closest("a[href]")) {
            event.stopImmediatePropagation(); // not only to the pair, but to the very note
            duizhao.ask("changeMark", note.dataset.note, "note");
            return;
        }
        if (span && document.getSelection().isCollapsed) {
            const mark = marks.find((one) => one.id === span.dataset.mark);
            if (mark) {
                showBar(span.getBoundingClientRect(), mark);
            }
        } else if (chosen) {
            hideBar();
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && bar) {
            document.getSelection().removeAllRanges();
            hideBar();
        }
    });
    // The bar's keys are the page's only while the reader is on the page.
    for (const [event, on] of [["blur", false], ["focus", true]]) {
        window.addEventListener(event, () => {
            if (bar) {
                duizhao.ask("marking", on);
            }
        });
    }
    document.addEventListener("filled", (event) => drawIn(event.target));

    return { set, apply, selected, choose, step };
})();
