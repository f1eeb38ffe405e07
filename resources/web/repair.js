// The repair mode on the page: which half is chosen, where a cut would fall, and rows that are replaced in
// place. Keys and acts are the window's; it calls the functions of `repair`.
"use strict";

const repair = (() => {
    const root = document.documentElement;
    // Blanks as the program counts them (core/text/Lines.h): places in a text are counted without them.
    const blanks = /[\s\x85\xad\u180e\u200b-\u200f\u202a-\u202f\u2060-\u2064\ufeff]/gu;

    let state = { on: false };
    let cut = null; // { block, count }
    const mark = document.createElement("div");
    mark.className = "cut-mark";

    const count = (text) => [...text.replace(blanks, "")].length;

    // Places

    function textsOf(block) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest(".marker")) {
                nodes.push(walker.currentNode);
            }
        }
        return nodes;
    }

    function countBefore(block, node, offset) {
        let before = 0;
        for (const text of textsOf(block)) {
            const order = node === text ? 0 : node.compareDocumentPosition(text);
            if (node === text) {
                return before + count(text.data.slice(0, offset));
            }
            if (order & Node.DOCUMENT_POSITION_FOLLOWING) {
                return before;
            }
            before += count(text.data);
        }
        return before;
    }

    // The character with this number, as a range.
    function rangeAt(block, number) {
        let before = 0;
        for (const text of textsOf(block)) {
            let offset = 0;
            for (const character of text.data) {
                if (count(character) > 0 && before++ === number) {
                    const range = document.createRange();
                    range.setStart(text, offset);
                    range.setEnd(text, offset + character.length);
                    return range;
                }
                offset += character.length;
            }
        }
        return null;
    }

    // The cut

    function placeCut(block, number) {
        const range = block && number > 0 ? rangeAt(block, number) : null;
        const box = range?.getClientRects()[0];
        cut = box ? { block, count: number } : null;
        if (box) {
            mark.style.left = `${box.left + window.scrollX - 2}px`;
            mark.style.top = `${box.top + window.scrollY}px`;
            mark.style.height = `${box.height}px`;
            document.body.append(mark);
        } else {
            mark.remove();
        }
        duizhao.ask("cutPlaced", cut ? block.id.slice(1) : "0", cut ? number : 0);
    }

    function clearCut() {
        if (cut) {
            placeCut(null, 0);
        }
    }

    function followSelection() {
        if (!state.on) {
            return;
        }
        const selection = document.getSelection();
        const node = selection.anchorNode;
        const block = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".row .block");
        if (!block || selection.rangeCount === 0) {
            return;
        }
        const range = selection.getRangeAt(0);
        placeCut(block, countBefore(block, range.startContainer, range.startOffset));
    }

    function chosenHalf(row) {
        const halves = [...row.querySelectorAll(".half:not(.empty)")];
        return halves.find((half) => half.classList.contains(state.half)) ?? halves[0];
    }

    function sentencesIn(half) {
        const places = [];
        for (const block of half.querySelectorAll(".block")) {
            const text = textsOf(block).map((node) => node.data).join("");
            const cutter = new Intl.Segmenter(half.lang || "en", { granularity: "sentence" });
            for (const sentence of cutter.segment(text)) {
                const number = count(text.slice(0, sentence.index));
                if (number > 0) {
                    places.push({ block, count: number });
                }
            }
        }
        return places;
    }

    function moveCut(by) {
        const row = duizhao.currentRow();
        const half = row ? chosenHalf(row) : null;
        const places = half ? sentencesIn(half) : [];
        if (places.length === 0) {
            return;
        }
        const now = places.findIndex((place) => place.block === cut?.block && place.count >= cut.count);
        const exact = now >= 0 && places[now].count === cut.count;
        let next = by > 0 ? 0 : places.length - 1;
        if (now >= 0) {
            next = by > 0 ? now + (exact ? 1 : 0) : now - 1;
        }
        const place = places[Math.min(Math.max(next, 0), places.length - 1)];
        document.getSelection().removeAllRanges();
        placeCut(place.block, place.count);
    }

    // What is chosen

    function rowsBetween(first, last) {
        const one = document.getElementById("p" + first);
        const other = document.getElementById("p" + last);
        if (!one || !other) {
            return [];
        }
        const rows = [...document.querySelectorAll(".row")];
        const ends = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b);
        return rows.slice(ends[0], ends[1] + 1);
    }

    function paint() {
        document.querySelectorAll(".stretch").forEach((row) => row.classList.remove("stretch"));
        document.querySelectorAll(".half.held").forEach((half) => half.classList.remove("held"));
        if (!state.on) {
            return;
        }
        rowsBetween(state.first, state.last).forEach((row) => row.classList.add("stretch"));
        document.querySelector(`#p${Number(state.held)} > .half.${state.heldHalf}`)?.classList.add("held");
    }

    function setState(wanted) {
        const turned = state.on !== wanted.on;
        state = wanted;
        if (wanted.on) {
            root.dataset.repair = wanted.half;
        } else {
            delete root.dataset.repair;
        }
        if (turned) {
            clearCut();
            duizhao.rearrange();
        }
        paint();
    }

    // Rows

    function place(change, gone, rows) {
        const next = change.before ? document.getElementById(change.before) : null;
        if (gone.length > 0) {
            gone[0].before(rows);
        } else if (next) {
            next.before(rows);
        } else {
            const runs = document.querySelectorAll(`#${change.article} > .run`);
            runs[runs.length - 1]?.append(rows);
        }
    }

    function patch(change, current) {
        const before = duizhao.currentRow();
        const top = before ? before.getBoundingClientRect().top : null;
        document.getSelection().removeAllRanges();
        clearCut();
        const template = document.createElement("template");
        template.innerHTML = change.html;
        const rows = [...template.content.children];
        const gone = change.gone.map((id) => document.getElementById(id)).filter(Boolean);
        place(change, gone, template.content);
        gone.forEach((row) => row.remove());
        document.querySelectorAll(".run:empty").forEach((run) => run.remove());
        for (const [id, number] of change.numbers) {
            const row = document.getElementById(id);
            row.dataset.number = number;
            row.querySelector(".number").textContent = number;
        }
        rows.forEach(typeset.set);
        duizhao.adopt(document.getElementById("p" + current), top);
        document.dispatchEvent(new Event("patched"));
        paint();
    }

    // Clicks

    function clicked(event) {
        const half = event.target.closest?.(".row > .half");
        if (!state.on || !half || event.target.closest("a[href]")) {
            return;
        }
        const row = half.parentElement;
        const side = half.classList.contains("zh") ? "zh" : "en";
        duizhao.ask("halfClicked", row.dataset.article, row.id.slice(1), Number(row.dataset.number), side,
            event.shiftKey);
    }

    document.addEventListener("click", clicked);
    document.addEventListener("mousedown", (event) => {
        if (state.on && event.shiftKey && event.target.closest(".row")) {
            event.preventDefault(); // rows are chosen, not words
        }
    });
    document.addEventListener("selectionchange", followSelection);
    document.addEventListener("moved", () => {
        if (cut && !duizhao.currentRow()?.contains(cut.block)) {
            clearCut();
        }
    });
    window.addEventListener("resize", clearCut);
    document.addEventListener("rearranged", clearCut);

    return { setState, patch, moveCut };
})();
