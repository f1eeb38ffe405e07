// The reading page: appearance, the current pair, marks, clicks. The window calls the functions of
// `duizhao`; the page calls `bridge` (ui/reading/web/PageBridge.h). Nothing here reads the document's words.
"use strict";

const duizhao = (() => {
    const root = document.documentElement;
    const readingLine = 0.28; // of the window's height: where the eye is taken to be
    const framesHeld = 6;
    const settleTime = 200; // ms in which scrolling is still an effect of our own jump

    let bridge = null;
    let appearance = {};
    let current = null;
    let currentArticle = null;
    let quietUntil = 0;
    let held = null; // { element, top, frames }: a jump that is not finished
    let tools = null;

    // What the program is told. It is parsed there (ui/reading/web/PageCommand.h): a name and the arguments it
    // takes, ids as texts.
    function ask(command, ...about) {
        bridge?.tell(command, about);
    }

    // Appearance

    // A document in one language has one column, whatever the layout: nothing to set beside it, nothing to hide.
    function arrange() {
        // Pairs are mended with both halves in sight.
        const layout = "repair" in root.dataset ? "side-by-side" : appearance.layout;
        const alone = document.querySelector("main")?.hasAttribute("data-only") ?? false;
        const two = (layout === "side-by-side" || layout === "reveal") && !alone;
        root.dataset.columns = two && window.innerWidth >= (appearance.twoColumnsNeed ?? 0) ? "two" : "one";
        root.dataset.show = alone || two || layout === "interleaved" ? "both" : layout === "english" ? "en" : "zh";
        root.toggleAttribute("data-veil", layout === "reveal" && !alone);
        root.toggleAttribute("data-alone", alone);
    }

    function setAppearance(wanted) {
        const anchor = current ? current.getBoundingClientRect().top : 0;
        appearance = wanted;
        root.dataset.theme = wanted.theme;
        root.dataset.layout = wanted.layout;
        root.toggleAttribute("data-swapped", wanted.swapped);
        root.toggleAttribute("data-numbers", wanted.numbers);
        const style = root.style;
        style.setProperty("--en-size", wanted.enSize + "px");
        style.setProperty("--zh-size", wanted.zhSize + "px");
        for (const [name, family] of [["--en-family", wanted.enFamily], ["--zh-family", wanted.zhFamily]]) {
            family ? style.setProperty(name, JSON.stringify(family) + ", serif") : style.removeProperty(name);
        }
        if (wanted.zhFamily) {
            style.setProperty("--zh-hant-family", JSON.stringify(wanted.zhFamily) + ", serif");
        } else {
            style.removeProperty("--zh-hant-family");
        }
        arrange();
        if (current) {
            keepAt(current, anchor);
        }
        document.dispatchEvent(new CustomEvent("rearranged", { detail: wanted }));
    }

    function rearrange() {
        const top = current?.getBoundingClientRect().top;
        arrange();
        if (current) {
            keepAt(current, Math.min(Math.max(top, window.innerHeight * 0.1), window.innerHeight * 0.7));
        }
    }

    function setRevealed(held) {
        root.toggleAttribute("data-revealed", held);
    }

    // Where the reader is

    function isShown(row) {
        const show = root.dataset.show;
        return !(show === "en" && row.classList.contains("zh-only")) &&
            !(show === "zh" && row.classList.contains("en-only"));
    }

    // Sections that were never on screen have estimated heights; a jump makes some of them real, one after the
    // other, and moves its own target. So the target is held where it belongs for a few frames.
    function keepAt(element, top) {
        held = { element, top, frames: framesHeld };
        hold();
    }

    function hold() {
        if (!held) {
            return;
        }
        quietUntil = performance.now() + settleTime;
        const off = held.element.getBoundingClientRect().top - held.top;
        if (Math.abs(off) >= 1) {
            window.scrollBy(0, off);
        }
        if (held.frames-- > 0) {
            const own = held;
            requestAnimationFrame(() => {
                if (held === own) {
                    hold();
                }
            });
        } else {
            held = null;
        }
    }

    function letGo() {
        held = null;
        quietUntil = 0;
    }

    function bringIntoView(element) {
        const box = element.getBoundingClientRect();
        const height = window.innerHeight;
        const fits = box.height < height * 0.6;
        if (box.top >= height * 0.1 && (fits ? box.bottom : box.top) <= height * 0.82) {
            return;
        }
        keepAt(element, height * (fits ? readingLine : 0.12));
    }

    function placeOf(row) {
        return { article: row.dataset.article, bead: row.id.slice(1), number: Number(row.dataset.number) };
    }

    function setArticle(article) {
        const id = article && article.id ? article.id.slice(1) : "0";
        if (id !== "0" && id !== currentArticle) {
            currentArticle = id;
            ask("articleChanged", id);
        }
    }

    function setCurrent(row, show = true) {
        if (row !== current) {
            current?.classList.remove("current");
            current = row;
            row.classList.add("current");
            offerTools(row);
            const place = placeOf(row);
            ask("placeChanged", place.article, place.bead, place.number);
            setArticle(row.closest(".article"));
            document.dispatchEvent(new Event("moved"));
        }
        if (show) {
            bringIntoView(row);
        }
    }

    // The line wanders towards the edges of the document, so that its first and last pairs are reached too.
    function lineOfReading() {
        const height = window.innerHeight;
        const left = root.scrollHeight - height - window.scrollY;
        const reach = height * 0.5;
        const down = left < reach ? (reach - left) / reach * 0.62 : 0;
        const up = window.scrollY < reach ? (reach - window.scrollY) / reach * 0.2 : 0;
        return height * (readingLine + down - up);
    }

    function elementAt(selector, y) {
        const middle = window.innerWidth / 2;
        return document.elementFromPoint(middle, y)?.closest(selector) ?? null;
    }

    function rowNear(y) {
        for (let step = 0; step < window.innerHeight; step += 12) {
            const row = elementAt(".row", y + step);
            if (row) {
                return row;
            }
        }
        return null;
    }

    function followScroll() {
        if (performance.now() < quietUntil) {
            return;
        }
        const y = lineOfReading();
        const row = elementAt(".row", y);
        if (row) {
            setCurrent(row, false);
        } else {
            setArticle(elementAt(".article", y));
        }
    }

    function step(by) {
        if (!current?.isConnected) {
            const near = rowNear(0);
            if (near) {
                setCurrent(near);
            }
            return;
        }
        const places = [...document.querySelectorAll(".row, .waiting")];
        let index = places.indexOf(current);
        do {
            index += by;
        } while (places[index] && !places[index].matches(".waiting") && !isShown(places[index]));
        if (places[index]?.matches(".waiting")) {
            onceFilled(places[index], () => step(by));
        } else if (places[index]) {
            setCurrent(places[index]);
        }
    }

    function stepArticle(by) {
        const articles = [...document.querySelectorAll(".article[id]")];
        const index = articles.findIndex((article) => article.id === "a" + currentArticle);
        goTo(articles[Math.min(Math.max(index + by, 0), articles.length - 1)]);
    }

    function goTo(element) {
        if (!element) {
            return;
        }
        if (element.classList.contains("row")) {
            setCurrent(element);
            return;
        }
        const waiting = element.querySelector(".waiting");
        const first = [...element.querySelectorAll(".row")].find(isShown);
        if (first) {
            setCurrent(first, false);
        } else if (waiting) {
            onceFilled(waiting, () => goTo(element));
        }
        setArticle(element);
        // The first one with what stands above it: the title is where one begins to read.
        const below = element.getBoundingClientRect().top + window.scrollY;
        const begins = element === document.querySelector(".article[id]") && below < window.innerHeight * 0.6;
        keepAt(element, begins ? below : Math.min(48, window.innerHeight * 0.08));
    }

    function goToPair(article, bead, number) {
        const row = document.getElementById("p" + bead) ??
            document.querySelector(`.row[data-article="${Number(article)}"][data-number="${Number(number)}"]`);
        goTo(row ?? document.getElementById("a" + article));
    }

    function openFolds(element) {
        for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
            fold.open = true;
        }
    }

    function goToBlock(id) {
        const block = document.getElementById("b" + id);
        if (!block) {
            return;
        }
        openFolds(block);
        const row = block.closest(".row");
        row ? setCurrent(row) : bringIntoView(block);
    }

    // A long document comes in sections: those around the reader's place at once, the others one by one.

    function fill(sections) {
        for (const [number, html] of sections) {
            const section = document.querySelector(`.waiting[data-run="${number}"]`);
            if (section) {
                section.innerHTML = html;
                section.classList.remove("waiting");
                section.dispatchEvent(new Event("filled", { bubbles: true }));
            }
        }
    }

    function onceFilled(section, action) {
        section.addEventListener("filled", action, { once: true });
        ask("wantSection", Number(section.dataset.run));
    }

    function watchWaiting() {
        const observer = new IntersectionObserver((entries) => {
            for (const entry of entries.filter((one) => one.isIntersecting)) {
                observer.unobserve(entry.target);
                if (entry.target.matches(".waiting")) {
                    ask("wantSection", Number(entry.target.dataset.run));
                }
            }
        }, { rootMargin: "150%" });
        document.querySelectorAll(".waiting").forEach((section) => observer.observe(section));
    }

    // Rows were replaced: the one that is current now takes the place on the screen of the one that was.
    function adopt(row, top) {
        if (!row) {
            current = current?.isConnected ? current : null;
            return;
        }
        setCurrent(row, false);
        if (top !== null) {
            keepAt(row, top);
        }
    }

    // Marks

    function setMarks(marks) {
        document.querySelectorAll(".notes").forEach((notes) => notes.remove());
        document.querySelectorAll(".bookmarked").forEach((place) => place.classList.remove("bookmarked"));
        for (const place of marks.bookmarks) {
            document.getElementById(place)?.classList.add("bookmarked");
        }
        for (const { place, html } of marks.notes) {
            const element = document.getElementById(place);
            const host = element?.classList.contains("row") ? element : element?.querySelector("header");
            host?.insertAdjacentHTML("beforeend", html);
        }
    }

    function icon(path) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("viewBox", "0 0 16 16");
        const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
        line.setAttribute("d", path);
        svg.append(line);
        return svg;
    }

    // One pair of buttons for the whole page; it moves to the row that is pointed at or current.
    function makeTools() {
        const box = document.createElement("div");
        box.className = "tools";
        const kinds = [
            ["bookmark", root.dataset.bookmark, "M4.5 2.5h7v11L8 10.4 4.5 13.5z"],
            ["make-note", root.dataset.note, "M2.8 13.2l.7-3L11 2.7l2.3 2.3-7.5 7.5zM9.4 4.3l2.3 2.3"],
        ];
        for (const [name, tip, path] of kinds) {
            const button = document.createElement("button");
            button.className = name;
            button.title = tip;
            button.tabIndex = -1;
            button.append(icon(path));
            box.append(button);
        }
        return box;
    }

    // Moved only when it must be: a button that moves between press and release is not clicked.
    function offerTools(row) {
        if (row && tools.parentElement !== row) {
            row.append(tools);
        }
    }

    // Clicks

    function askMark(target, what) {
        const row = target.closest(".row");
        const place = row ? placeOf(row) :
            { article: target.closest(".article")?.id.slice(1) ?? "0", bead: "0", number: 0 };
        ask(what, place.article, place.bead, place.number);
    }

    function showImage(button) {
        const source = button.dataset.src;
        bridge?.allowImage(source, (allowed) => {
            if (!allowed) {
                return;
            }
            const image = new Image();
            image.alt = button.textContent;
            image.referrerPolicy = "no-referrer";
            image.onload = () => button.replaceWith(image);
            image.onerror = () => { button.disabled = false; };
            button.disabled = true;
            image.src = source;
        });
    }

    function clicked(event) {
        const target = event.target;
        const link = target.closest("a[href]");
        if (link) {
            event.preventDefault();
            if (!link.classList.contains("number")) {
                ask("linkClicked", link.getAttribute("href"));
                return;
            }
        }
        if (target.closest("button.image")) {
            showImage(target.closest("button.image"));
        } else if (target.closest(".tools .bookmark")) {
            askMark(target, "bookmarkClicked");
        } else if (target.closest(".tools .make-note") || target.closest(".note")) {
            askMark(target, "noteClicked");
        } else if (target.closest(".row") && document.getSelection().isCollapsed) {
            setCurrent(target.closest(".row"), false);
        }
    }

    // Start

    function listen() {
        let waiting = false;
        window.addEventListener("scroll", () => {
            if (!waiting) {
                waiting = true;
                requestAnimationFrame(() => {
                    waiting = false;
                    followScroll();
                });
            }
        }, { passive: true });
        window.addEventListener("resize", () => {
            // The text has been set anew for the new width already: where the current row lies now may be far off.
            const top = current?.getBoundingClientRect().top;
            arrange();
            if (current) {
                keepAt(current, Math.min(Math.max(top, 0), window.innerHeight * readingLine));
            }
        });
        for (const input of ["wheel", "pointerdown", "touchstart", "keydown"]) {
            window.addEventListener(input, letGo, { passive: true });
        }
        document.addEventListener("click", clicked);
        document.addEventListener("auxclick", (event) => event.preventDefault());
        document.addEventListener("mouseover", (event) => offerTools(event.target.closest(".row")));
        document.addEventListener("mouseleave", () => offerTools(current));
    }

    // Tells the window once the page has been painted; a page that nobody sees gets no frames.
    function announce(serial) {
        let told = false;
        const tell = () => {
            if (!told) {
                told = true;
                ask("ready", serial);
            }
        };
        requestAnimationFrame(() => requestAnimationFrame(tell));
        setTimeout(tell, 300);
    }

    function start() {
        tools = makeTools();
        arrange();
        listen();
        new QWebChannel(qt.webChannelTransport, (channel) => {
            bridge = channel.objects.bridge;
            bridge.opened((place) => {
                if (place.bead !== "0" || place.number > 0 || place.article !== "0") {
                    goToPair(place.article, place.bead, place.number);
                }
                watchWaiting();
                announce(place.serial);
            });
        });
    }

    setAppearance(JSON.parse(root.dataset.appearance));
    document.addEventListener("DOMContentLoaded", start);

    return {
        setAppearance, setRevealed, rearrange, adopt, setMarks, fill, step, stepArticle, goToPair, goToBlock, openFolds,
        bringIntoView,
        currentRow: () => current,
        goToArticle: (id) => goTo(document.getElementById("a" + id)),
        ask,
    };
})();
