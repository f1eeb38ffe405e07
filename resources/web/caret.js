// Selecting with the keyboard alone: a caret in text that cannot be edited. It begins at the current pair;
// arrows move it, by words with Ctrl, and select with Shift; Tab goes to the other half, Escape leaves.
"use strict";

const caret = (() => {
    const moves = {
        ArrowRight: ["forward", "character"],
        ArrowLeft: ["backward", "character"],
        ArrowDown: ["forward", "line"],
        ArrowUp: ["backward", "line"],
        End: ["forward", "lineboundary"],
        Home: ["backward", "lineboundary"],
    };
    const edge = 60; // CSS pixels that stay free above and below it

    let line = null; // what is drawn; null: there is no caret

    function firstText(place) {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.data.trim() && !node.parentElement.closest(".marker, button")) {
                return node;
            }
        }
        return null;
    }

    function textOf(half) {
        return half && half.getClientRects().length > 0 ? firstText(half) : null;
    }

    // A collapsed range between two elements has no place of its own; the character beside it has.
    function rectAt(node, offset) {
        const range = document.createRange();
        range.setStart(node, offset);
        const own = range.getClientRects()[0];
        if (own || node.nodeType !== Node.TEXT_NODE || node.length === 0) {
            return own;
        }
        const after = offset < node.length;
        range.setStart(node, after ? offset : offset - 1);
        range.setEnd(node, after ? offset + 1 : offset);
        const box = range.getBoundingClientRect();
        return new DOMRect(after ? box.left : box.right, box.top, 0, box.height);
    }

    function draw() {
        if (!line) {
            return;
        }
        const { focusNode, focusOffset } = document.getSelection();
        if (!focusNode) {
            leave();
            return;
        }
        const box = rectAt(focusNode, focusOffset);
        line.hidden = !box;
        if (box) {
            line.style.left = box.left + scrollX - 1 + "px";
            line.style.top = box.top + scrollY + "px";
            line.style.height = box.height + "px";
        }
    }

    function follow() {
        const box = line?.getBoundingClientRect();
        if (box && box.height > 0) {
            scrollBy(0, Math.min(box.top - edge, 0) + Math.max(box.bottom + edge - innerHeight, 0));
        }
    }

    function start() {
        const halves = [...(duizhao.currentRow()?.querySelectorAll(".half") ?? [])];
        const text = halves.map(textOf).find(Boolean);
        if (!text) {
            return false;
        }
        if (!line) {
            line = document.createElement("div");
            line.className = "caret";
            document.body.append(line);
        }
        document.getSelection().collapse(text, 0);
        draw();
        return true;
    }

    function leave() {
        line?.remove();
        line = null;
    }

    function toOtherHalf() {
        const here = document.getSelection().focusNode;
        const half = (here?.nodeType === Node.TEXT_NODE ? here.parentElement : here)?.closest(".half");
        const other = [...(half?.parentElement.querySelectorAll(".half") ?? [])].find((one) => one !== half);
        const text = textOf(other);
        if (text) {
            document.getSelection().collapse(text, 0);
        }
    }

    function move(event) {
        const [direction, unit] = moves[event.key];
        const byWord = event.ctrlKey && unit === "character";
        document.getSelection().modify(event.shiftKey ? "extend" : "move", direction, byWord ? "word" : unit);
    }

    // Shift and an arrow need no caret first: they begin where the reader is.
    function begins(event) {
        return event.key in moves && event.shiftKey && document.getSelection().isCollapsed &&
            !("repair" in document.documentElement.dataset) && start();
    }

    document.addEventListener("keydown", (event) => {
        if (event.altKey || event.metaKey || (!line && !begins(event))) {
            return;
        }
        if (event.key in moves) {
            move(event);
        } else if (event.key === "Tab") {
            toOtherHalf();
        } else if (event.key === "Escape") {
            document.getSelection().removeAllRanges();
            leave();
        } else {
            return;
        }
        event.preventDefault();
        draw();
        follow();
    });
    document.addEventListener("selectionchange", draw);
    document.addEventListener("mousedown", leave);
    document.addEventListener("rearranged", draw);
    document.addEventListener("patched", leave);
    window.addEventListener("resize", draw);

    return { start };
})();
