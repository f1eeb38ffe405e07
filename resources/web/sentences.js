// The sentence that is pointed at, or stepped to, and what it corresponds to in the other language are tinted.
// C++ knows which belong together (core/page/SentenceMarks.h) and is asked a pair at a time. The tint is drawn
// in boxes behind the words: the text itself is not touched, so selecting, finding and copying do not see it.
"use strict";

const sentences = (() => {
    const dwell = 60; // ms that the pointer rests in a pair before it is looked at

    // By row; a row that is written anew (its pair has changed) is asked for again.
    const asked = new WeakSet();
    const known = new WeakMap(); // groups, [en, zh] each, of ranges [block, begin, end]
    let on = false;
    let row = null; // the one whose boxes are measured
    let groups = []; // of that row: [{ ranges, boxes }]
    let measured = ""; // the row's size when its boxes were measured
    let lit = -1;
    let layer = null;
    let resting = 0;
    let pointer = null;
    let stepping = 0; // +1 or -1: a step that waits for its pair

    function isPair(one) {
        return !one.matches(".across, .en-only, .zh-only");
    }

    function isOn() {
        return on && document.documentElement.dataset.show === "both";
    }

    // The place of a range of the element's text in its nodes.
    function rangeIn(element, begin, end) {
        const range = document.createRange();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let offset = 0;
        let started = false;
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!started && begin < offset + node.length) {
                range.setStart(node, begin - offset);
                started = true;
            }
            if (started && end <= offset + node.length) {
                range.setEnd(node, end - offset);
                return range;
            }
            offset += node.length;
        }
        return null;
    }

    // One box a line: words in bold, links and another script have boxes of other heights.
    function linesOf(rects, origin) {
        const lines = [];
        for (const rect of rects) {
            if (rect.width < 1) {
                continue;
            }
            const line = lines.find((one) => Math.min(one.bottom, rect.bottom) - Math.max(one.top, rect.top) >
                Math.min(one.bottom - one.top, rect.height) / 2);
            if (line && rect.left <= line.right + 24 && rect.right >= line.left - 24) {
                line.left = Math.min(line.left, rect.left);
                line.right = Math.max(line.right, rect.right);
                line.top = Math.min(line.top, rect.top);
                line.bottom = Math.max(line.bottom, rect.bottom);
            } else {
                lines.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
            }
        }
        return lines.map((line) => ({
            left: line.left - origin.left, right: line.right - origin.left,
            top: line.top - origin.top, bottom: line.bottom - origin.top,
        }));
    }

    function measure() {
        const size = row.offsetWidth + "x" + row.offsetHeight;
        if (measured === size) {
            return;
        }
        measured = size;
        const origin = row.getBoundingClientRect();
        for (const group of groups) {
            group.boxes = [];
            for (const [block, begin, end] of group.ranges) {
                const element = document.getElementById("b" + block);
                const range = element && rangeIn(element, begin, end);
                if (range) {
                    group.boxes.push(...linesOf(range.getClientRects(), origin));
                }
            }
        }
    }

    function clear() {
        row?.classList.remove("lit");
        layer?.remove();
        layer = null;
        lit = -1;
    }

    function light(index) {
        if (index === lit && layer) {
            return;
        }
        clear();
        if (index < 0) {
            return;
        }
        lit = index;
        layer = document.createElement("div");
        layer.className = "sentence";
        for (const box of groups[index].boxes) {
            const mark = document.createElement("i");
            mark.style.left = box.left + "px";
            mark.style.top = box.top + "px";
            mark.style.width = box.right - box.left + "px";
            mark.style.height = box.bottom - box.top + "px";
            layer.append(mark);
        }
        row.classList.add("lit");
        row.append(layer);
    }

    function enter(next) {
        if (next === row) {
            return;
        }
        clear();
        row = next;
        measured = "";
        groups = (known.get(row) ?? []).map((ranges) => ({ ranges: ranges.flat(), boxes: [] }));
    }

    function ask(wanted) {
        if (asked.has(wanted) || !isPair(wanted)) {
            return;
        }
        asked.add(wanted);
        duizhao.ask("wantSentences", wanted.id.slice(1));
    }

    function groupAt(x, y) {
        const origin = row.getBoundingClientRect();
        const air = 5; // between the lines
        return groups.findIndex(({ boxes }) => boxes.some((box) =>
            x - origin.left >= box.left && x - origin.left <= box.right &&
            y - origin.top >= box.top - air && y - origin.top <= box.bottom + air));
    }

    // A pair that is one sentence on either side is marked as a whole already.
    function point() {
        if (!pointer || !isOn()) {
            return;
        }
        const under = pointer.target.isConnected ? pointer.target.closest?.(".row") : null;
        enter(under);
        if (!row) {
            return;
        }
        ask(row);
        if (groups.length === 0 || (groups.length === 1 && groups[0].ranges.length === 2)) {
            return;
        }
        measure();
        light(groupAt(pointer.clientX, pointer.clientY));
    }

    function pointed(event) {
        pointer = event;
        const same = row && event.target.closest?.(".row") === row;
        clearTimeout(resting);
        if (same && groups.length > 0) {
            requestAnimationFrame(point);
        } else {
            resting = setTimeout(point, dwell);
        }
    }

    // Keyboard: on to the pair's next sentence; after its last to the next pair.
    function step(by) {
        if (!isOn()) {
            return;
        }
        const current = duizhao.currentRow();
        if (!current) {
            duizhao.step(by);
            return;
        }
        const begun = row === current && lit >= 0;
        enter(current);
        if (!known.has(current) && isPair(current)) {
            stepping = by;
            ask(current);
            return;
        }
        const next = begun ? lit + by : by > 0 ? 0 : groups.length - 1;
        if (groups[next]) {
            measure();
            light(next);
            duizhao.bringIntoView(layer.firstElementChild ?? row);
            return;
        }
        duizhao.step(by);
        if (duizhao.currentRow() !== current) {
            enter(duizhao.currentRow());
            stepping = by;
            ask(row);
            arrived(row);
        }
    }

    function arrived(pair) {
        if (stepping !== 0 && known.has(pair) && duizhao.currentRow() === pair) {
            const by = stepping;
            stepping = 0;
            row = null;
            if (known.get(pair).length > 0) {
                step(by);
            }
        }
    }

    function set(bead, found) {
        const pair = document.getElementById("p" + bead);
        if (!pair) {
            return;
        }
        known.set(pair, found);
        if (row === pair) {
            row = null;
        }
        if (stepping !== 0) {
            arrived(pair);
        } else {
            point();
        }
    }

    function setOn(wanted) {
        on = wanted;
        clear();
        row = null;
    }

    document.addEventListener("mousemove", pointed, { passive: true });
    document.addEventListener("mouseleave", () => {
        pointer = null;
        clearTimeout(resting);
        clear();
    });
    document.addEventListener("moved", () => {
        if (row !== duizhao.currentRow()) {
            clear();
            row = null;
        }
    });
    document.addEventListener("patched", () => {
        clear();
        row = null;
    });
    document.addEventListener("rearranged", (event) => setOn(event.detail.sentences));
    window.addEventListener("resize", () => {
        clear();
        row = null;
    });

    setOn(JSON.parse(document.documentElement.dataset.appearance).sentences);
    return { set, step };
})();
