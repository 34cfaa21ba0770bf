// Runs in the page that is looked at: what a person who sees, points or tabs would stumble over, each as one line.
globalThis.looks = (() => {
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden, [style*="clip"]') === null &&
    element.getBoundingClientRect().width > 1;
  const isIn = (point, box, by = 1) => point >= box.left - by && point <= box.right + by;
  const told = (element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50);
    const kind = [...element.classList].join('.');
    return `${element.tagName.toLowerCase()}${kind && `.${kind}`} "${words}"`;
  };

  /** What may be wider than the window: a table that is drawn as one, a week and a picture, in a frame of their own that scrolls. */
  const isTwoDimensional = (frame) =>
    [...frame.querySelectorAll('tr, [role="row"], svg')].some(
      (part) =>
        part.tagName === 'svg' || /^(table-row|grid|flex|contents)$/.test(getComputedStyle(part).display),
    );
  /** A row of cards that is pushed along: each of them is read without pushing. */
  const isRowOfCards = (frame) =>
    getComputedStyle(frame).gridAutoFlow.startsWith('column') &&
    [...frame.children].every((card) => card.offsetWidth <= frame.clientWidth);
  const scrollsAcross = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);

  /** Frames that scroll to the side without being a table, and text that stands outside its box or is cut off without a sign. */
  function sideways() {
    const found = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide in ${innerWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
      if (
        scrollsAcross(element) &&
        !/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) &&
        !isTwoDimensional(element) &&
        !isRowOfCards(element)
      ) {
        found.push(`scrolls to the side: ${told(element)}`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const own = text.parentElement;
      if (!text.data.trim() || own.closest('option, textarea, script, style, noscript') || !isShown(own))
        continue;
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      for (let box = own; box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (/^(inline|contents)$/.test(style.display)) continue;
        // Dots say that there is more; a table in its frame may be wider.
        if (
          style.textOverflow === 'ellipsis' ||
          (scrollsAcross(box) && (isTwoDimensional(box) || isRowOfCards(box)))
        )
          break;
        if (box === own && /absolute|fixed/.test(style.position)) break;
        const around = box.getBoundingClientRect();
        if (isIn(left, around, 2) && isIn(right, around, 2)) continue;
        found.push(`"${text.data.trim().slice(0, 40)}" stands out of ${told(box)}`);
        break;
      }
    }
    return [...new Set(found)];
  }

  const pressed =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="menuitem"], [role="gridcell"], [role="combobox"]';
  const boxOf = (element) => {
    const label = element.closest('label') ?? element.labels?.[0];
    const own = element.getBoundingClientRect();
    if (!label || !/checkbox|radio/.test(element.type)) return own;
    const around = label.getBoundingClientRect();
    return {
      left: Math.min(own.left, around.left),
      right: Math.max(own.right, around.right),
      top: Math.min(own.top, around.top),
      bottom: Math.max(own.bottom, around.bottom),
    };
  };
  /** A link within a sentence has the height of its line. */
  const isInSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const around = element.closest('p, li, dd, td, span:not(a span), figcaption, h1, h2, div');
    return (around?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
  };

  /** What stays in place of the things that an element stands in; null where it goes with the page. */
  function layerOf(element) {
    for (let at = element; at !== null; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
    return null;
  }

  /** Targets smaller than 24 × 24 px (WCAG 2.5.8), unless nothing else is within that reach of their middle. */
  function small() {
    const boxes = [...document.querySelectorAll(pressed)]
      .filter((one) => isShown(one) || (/checkbox|radio/.test(one.type ?? '') && one.closest('label')))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
    return boxes
      .filter(({ box }) => box.right - box.left < 23.5 || box.bottom - box.top < 23.5)
      .filter(({ element }) => !isInSentence(element))
      .filter(({ element, box }) => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return boxes.some(({ element: other, box: near }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          const across = Math.max(near.left - x, 0, x - near.right);
          const down = Math.max(near.top - y, 0, y - near.bottom);
          // What stays in place while the page is scrolled beneath it is nowhere near for long.
          return Math.hypot(across, down) < 12 && layerOf(other) === layerOf(element);
        });
      })
      .map(
        ({ element, box }) =>
          `${told(element)} is ${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)}`,
      );
  }

  /** Whether something of the element is in sight where it stands: nothing covers all of it. */
  function isInSight(element) {
    const box = boxOf(element);
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return false;
    const label = element.closest('label') ?? element.labels?.[0];
    return [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const on = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return on !== null && (element.contains(on) || on.contains(element) || label?.contains(on));
      }),
    );
  }

  /** What takes the focus and is then covered in whole by something that stays in place (WCAG 2.4.11). */
  function covered() {
    const before = document.activeElement;
    const hidden = [...document.querySelectorAll(`${pressed}, [tabindex="0"]`)]
      .filter(
        (one) =>
          isShown(one) &&
          !one.disabled &&
          one.tabIndex >= 0 &&
          one.closest('[inert], [aria-hidden="true"]') === null,
      )
      .filter((one) => {
        one.focus();
        return document.activeElement === one && !isInSight(one);
      })
      .map(told);
    before?.focus?.();
    return hidden;
  }

  /** What is only read out and stands in a frame that scrolls without being held by it: it lengthens what lies around the frame. */
  function loose() {
    const found = [...document.querySelectorAll('.visually-hidden')].flatMap((element) => {
      let frame = element.parentElement;
      while (frame !== document.body && !/auto|scroll/.test(getComputedStyle(frame).overflowY))
        frame = frame.parentElement;
      const held = element.offsetParent;
      return frame === document.body || held === null || frame.contains(held)
        ? []
        : [
            `"${(element.textContent ?? '').trim().slice(0, 40)}" is not held by ${told(frame).split(' ')[0]}`,
          ];
    });
    return [...new Set(found)];
  }

  const isolates = (element) => {
    const { display, unicodeBidi } = getComputedStyle(element);
    return display !== 'inline' && display !== 'contents' ? true : /isolate|plaintext/.test(unicodeBidi);
  };
  const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

  /** Names that run from right to left in one run with other text, which they would turn about. */
  function turned(names) {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (!rightToLeft.test(text.data) || text.parentElement.closest('option, script, noscript, textarea'))
        continue;
      let box = text.parentElement;
      while (!isolates(box)) box = box.parentElement;
      const runs = [];
      const collect = (node) => {
        for (const child of node.childNodes) {
          if (child.nodeType === Node.TEXT_NODE) runs.push(child.data);
          else if (child.nodeType === Node.ELEMENT_NODE && !isolates(child)) collect(child);
        }
      };
      collect(box);
      const line = runs
        .join('')
        .replaceAll(/\u2068[^\u2069]*\u2069/g, '')
        .trim();
      if (rightToLeft.test(line) && !names.includes(line))
        found.add(`"${line.slice(0, 80)}" in ${told(box).split(' ')[0]}`);
    }
    return [...found];
  }

  /**
   * Numbers of records that may run over two lines, whatever letters are in them this time: whoever reads one out, or marks it,
   * loses a letter.
   */
  function broken() {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const box = text.parentElement;
      if (!isShown(box) || getComputedStyle(box).textWrapMode === 'nowrap') continue;
      for (const [id] of text.data.matchAll(/\b[a-z]{3}_[0-9A-Z]{26}\b/g))
        found.add(`${id.slice(0, 4)} may break in "${told(box).slice(0, 60)}"`);
    }
    return [...found];
  }

  /** Where the letters of a text are, with what hangs below their line. */
  function lettersOf(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * 1.2;
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
      const air = Math.max(0, (bottom - top - size) / 2);
      return { left, right, top: top + air, bottom: bottom - air };
    });
  }
  const meets = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  /** What a field is called, and what is said of it, that the ring around the field with the focus is drawn over. */
  async function ringed() {
    // What opens with the focus is open before the focus goes on: a list would stay, and hide the page.
    const settle = async () => {
      for (let at = 0; at < 2; at += 1) await new Promise(requestAnimationFrame);
    };
    const before = document.activeElement;
    const found = [];
    for (const field of document.querySelectorAll('input:not([type="hidden"]), select, textarea')) {
      if (!isShown(field) || field.disabled) continue;
      field.focus({ focusVisible: true, preventScroll: true });
      if (document.activeElement !== field) continue;
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(field);
      const by =
        outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const { left, right, top, bottom } = field.getBoundingClientRect();
      const ring = { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
      const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
      const said = [...(field.labels ?? []), ...ids.map((id) => document.getElementById(id))];
      for (const words of said.filter((one) => one !== null && !one.contains(field) && isShown(one)))
        if (lettersOf(words).some((one) => meets(one, ring)))
          found.push(`the ring of ${told(field)} is on "${words.textContent.trim().slice(0, 30)}"`);
      await settle();
    }
    document.activeElement?.blur();
    before?.focus?.();
    await settle();
    return [...new Set(found)];
  }

  return { broken, ringed, sideways, small, loose, covered, isInSight, turned };
})();
