// Find in page. C++ finds (core/page/TextFinder.h folds both sides); here the ranges become <mark>s. Only what
// is near the screen is marked: a frequent character may stand in the text a hundred thousand times.
"use strict";

const finder = (() => {
    const searched = ".half .block, .folded .block, .title";

    let elements = []; // what was handed out as texts, in the same order
    let ranges = []; // flat: element, begin, end (UTF-16 units of its textContent), …
    let hits = []; // those the layout shows: { element, begin, end }
    let byElement = new Map();
    let now = -1;
    let observer = null;

    function texts() {
        elements = [...document.querySelectorAll(searched)];
        return elements.map((element) => element.textContent);
    }

    function isHidden(element) {
        const show = document.documentElement.dataset.show;
        if (show === "both") {
            return false;
        }
        const other = show === "en" ? "zh" : "en";
        return element.closest(`.half.${other}, .title.${other}:not(:only-child)`) !== null;
    }

    function unmark(element) {
        for (const mark of element.querySelectorAll("mark")) {
            mark.replaceWith(...mark.childNodes);
        }
        element.normalize();
    }

    function wrap(node, from, to, index) {
        const part = node.splitText(from);
        part.splitText(to - from);
        const mark = document.createElement("mark");
        mark.dataset.hit = index;
        mark.classList.toggle("now", index === now);
        part.replaceWith(mark);
        mark.append(part);
    }

    // From the last hit to the first, so that the offsets of those still to be marked stay true.
    function mark(element) {
        const own = byElement.get(element);
        if (!own || element.querySelector("mark")) {
            return;
        }
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let offset = 0;
        while (walker.nextNode()) {
            nodes.push({ node: walker.currentNode, offset });
            offset += walker.currentNode.length;
        }
        for (const index of [...own].reverse()) {
            const { begin, end } = hits[index];
            for (const { node, offset } of [...nodes].reverse()) {
                const from = Math.max(begin - offset, 0);
                const to = Math.min(end - offset, node.length);
                if (from < to) {
                    wrap(node, from, to, index);
                }
            }
        }
    }

    function near(entries) {
        for (const entry of entries.filter((one) => one.isIntersecting)) {
            for (const element of entry.target.querySelectorAll(searched)) {
                mark(element);
            }
        }
    }

    function clear() {
        observer?.disconnect();
        observer = null;
        for (const element of byElement.keys()) {
            unmark(element);
        }
        hits = [];
        byElement = new Map();
        now = -1;
    }

    function collect() {
        for (let i = 0; i < ranges.length; i += 3) {
            const element = elements[ranges[i]];
            if (element && !isHidden(element)) {
                const own = byElement.get(element) ?? [];
                own.push(hits.length);
                byElement.set(element, own);
                hits.push({ element, begin: ranges[i + 1], end: ranges[i + 2] });
            }
        }
    }

    function observe() {
        observer = new IntersectionObserver(near, { rootMargin: "100%" });
        for (const place of new Set([...byElement.keys()].map((one) => one.closest(".run, header")))) {
            observer.observe(place);
        }
    }

    // The first hit in a block, or from the current pair on, or from what is on screen.
    function firstIndex(block) {
        const home = block ? document.getElementById("b" + block) : null;
        const inside = hits.findIndex(({ element }) => home?.contains(element) || element.contains(home));
        if (home && inside >= 0) {
            return inside;
        }
        const row = duizhao.currentRow();
        const from = row ?? document.elementFromPoint(window.innerWidth / 2, 1);
        const index = hits.findIndex(({ element }) => !from || from.contains(element) ||
            (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
        return index < 0 ? 0 : index;
    }

    function select(index) {
        document.querySelectorAll("mark.now").forEach((mark) => mark.classList.remove("now"));
        now = index;
        const { element } = hits[index];
        duizhao.openFolds(element);
        mark(element);
        const marks = element.querySelectorAll(`mark[data-hit="${index}"]`);
        marks.forEach((one) => one.classList.add("now"));
        duizhao.bringIntoView(marks[0] ?? element);
        duizhao.ask("foundReported", hits.length, index + 1);
    }

    function show(found, block) {
        clear();
        ranges = found;
        collect();
        if (hits.length === 0) {
            duizhao.ask("foundReported", 0, 0);
            return;
        }
        observe();
        select(firstIndex(block));
    }

    function next(by) {
        if (hits.length > 0) {
            select((now + by + hits.length) % hits.length);
        }
    }

    document.addEventListener("rearranged", () => {
        if (ranges.length > 0) {
            show(ranges);
        }
    });

    return { texts, show, next };
})();
