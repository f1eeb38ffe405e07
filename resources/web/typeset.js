// Spacing that Chinese printing expects and the browser does not give: a little air where Han and Latin meet
// (only where the text has no blank of its own), and no double blank where two full-width marks meet. Only
// what is near the screen is set; the text itself is not changed, so finding and copying see what was written.
"use strict";

const typeset = (() => {
    const meeting = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu;
    // A closing mark before any other mark, an opening one after an opening one: each gives up its empty half.
    // In Traditional type stops stand in the middle of their square and keep it.
    const crowded = {
        "zh-Hans": /[，。、；：！？」』）》】〉”’](?=[「『（《【〈“‘」』）》】〉”’，。、；：])|(?<=[「『（《【〈“‘])[「『（《【〈“‘]/gu,
        "zh-Hant": /[」』）》】〉](?=[「『（《【〈」』）》】〉])|(?<=[「『（《【〈])[「『（《【〈]/gu,
    };

    function gapAt(node, offset) {
        const gap = document.createElement("span");
        gap.className = "gap";
        node.splitText(offset).before(gap);
    }

    function halve(node, offset) {
        const mark = node.splitText(offset);
        mark.splitText(1);
        const half = document.createElement("span");
        half.className = "halved";
        mark.replaceWith(half);
        half.append(mark);
    }

    // From the end, so that earlier offsets stay true.
    function setNode(node, marks) {
        const text = node.data;
        const jobs = [...text.matchAll(meeting)].map((match) => [match.index, gapAt])
            .concat([...text.matchAll(marks)].map((match) => [match.index, halve]))
            .sort((one, other) => other[0] - one[0]);
        for (const [offset, job] of jobs) {
            job(node, offset);
        }
    }

    function setBlock(block) {
        const marks = crowded[block.closest("[lang|=zh]").lang] ?? crowded["zh-Hans"];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest("code, .gap, .halved")) {
                nodes.push(walker.currentNode);
            }
        }
        nodes.forEach((node) => setNode(node, marks));
    }

    function start() {
        const observer = new IntersectionObserver((entries) => {
            for (const entry of entries.filter((one) => one.isIntersecting)) {
                observer.unobserve(entry.target);
                entry.target.querySelectorAll(".half.zh .block, .title.zh").forEach(setBlock);
            }
        }, { rootMargin: "100%" });
        document.querySelectorAll(".run:not(.waiting), .titles").forEach((place) => observer.observe(place));
        document.addEventListener("filled", (event) => observer.observe(event.target));
    }

    document.addEventListener("DOMContentLoaded", start);

    // A row that came later than its page.
    return { set: (row) => row.querySelectorAll(".half.zh .block").forEach(setBlock) };
})();
