// <stepwell-opportunities src="/opportunities" answers="/answers" lang="es">: a list of what was offered, for a page of a partner.
// It asks the partner's own server, by whatever keeps somebody signed in there, and never holds a token. docs/partners.md
const words = {
  en: {
    none: 'There is no job here yet.',
    failed: 'This did not work. Try again later.',
    again: 'Try again',
    loading: 'Your jobs are being fetched …',
    sending: 'Being sent …',
    fits: 'Why it fits',
    would: 'What they would do',
    could: 'What they could do if asked. It is no promise.',
    way: 'Way: about # min',
    yes: 'Yes, I would like this job',
    no: 'No, this is not for me',
    ask: 'Ask a question',
    send: 'Send',
    saidYes: 'You said yes.',
    saidNo: 'You said no.',
    asked: 'Your question is with your coach.',
    over: 'This is over.',
    per: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  },
  es: {
    none: 'Todavía no hay ningún trabajo aquí.',
    failed: 'No ha funcionado. Inténtalo más tarde.',
    again: 'Intentar otra vez',
    loading: 'Buscamos tus trabajos …',
    sending: 'Se está enviando …',
    fits: 'Por qué encaja',
    would: 'Lo que harían',
    could: 'Lo que podrían hacer si se les pide. No es una promesa.',
    way: 'Camino: unos # min',
    yes: 'Sí, quiero este trabajo',
    no: 'No, no es para mí',
    ask: 'Hacer una pregunta',
    send: 'Enviar',
    saidYes: 'Dijiste que sí.',
    saidNo: 'Dijiste que no.',
    asked: 'Tu pregunta ha llegado.',
    over: 'Se acabó.',
    per: { hour: 'por hora', day: 'por día', week: 'por semana', month: 'al mes', year: 'al año' },
  },
  ar: {
    none: 'لا يوجد عمل هنا بعد.',
    failed: 'لم ينجح ذلك. حاول لاحقًا.',
    again: 'حاول مرة أخرى',
    loading: 'نحضر وظائفك …',
    sending: 'نرسل ذلك …',
    fits: 'لماذا يناسبك',
    would: 'ما الذي سيفعلونه',
    could: 'ما يمكنهم فعله إن طلب منهم. هذا ليس وعدا.',
    way: 'الطريق: حوالي # دقيقة',
    yes: 'نعم، أريد هذا العمل',
    no: 'لا، هذا لا يناسبني',
    ask: 'اطرح سؤالًا',
    send: 'أرسل',
    saidYes: 'قلت نعم.',
    saidNo: 'قلت لا.',
    asked: 'وصل سؤالك.',
    over: 'انتهى هذا.',
    per: { hour: 'في الساعة', day: 'في اليوم', week: 'في الأسبوع', month: 'في الشهر', year: 'في السنة' },
  },
};

/** How long the server of the page may take, in milliseconds; whoever waits longer can try again. */
const patience = 15_000;

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const style =
  ':host{display:block;font:inherit}ul{list-style:none;margin:0;padding:0}article{border:1px solid #8a8a8a;border-radius:.5rem;padding:1rem;margin-block-end:1rem}' +
  'h3{margin:0}p{margin:.4rem 0}button,summary,textarea{font:inherit;min-height:2.75rem}button{margin-block:.2rem;margin-inline-end:.5rem;padding:.4rem 1rem}' +
  'textarea{display:block;width:100%;box-sizing:border-box}summary{cursor:pointer;align-content:center}';

// Made by a script, it needs no leave of the page's `style-src`, as an element of that name would.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

// An image of that name in the page would stand in its place.
const { createElement } = Document.prototype;

/** An element with its attributes and what stands in it; texts are texts, never markup. */
const make = (name, attributes, ...inside) => {
  const element = createElement.call(document, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside.filter((one) => one !== undefined));
  return element;
};

/** A sentence with the names in it set apart that are English in every language; of two that begin alike, the longer. */
const inEnglish = (line, names) => {
  const [name] = names.filter((one) => line.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return [line];
  const at = line.indexOf(name);
  const [before, after] = [line.slice(0, at), line.slice(at + name.length)];
  return [
    ...inEnglish(before, names),
    make('bdi', { lang: 'en', dir: 'ltr' }, name),
    ...inEnglish(after, names),
  ];
};

class StepwellOpportunities extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  /** Which time it asks for the list: an answer that comes after a later one was asked for is not shown. */
  #times = 0;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.load();
  }

  get #language() {
    const asked = this.getAttribute('lang') ?? document.documentElement.lang ?? 'en';
    const short = asked.slice(0, 2).toLowerCase();
    return short in words ? short : 'en';
  }

  async #ask(address, sent) {
    // Whatever the page around it says: what is answered here goes to the server it came from, and nowhere else.
    if (address.origin !== location.origin) throw new Error('elsewhere');
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), patience);
    try {
      const reply = await fetch(address, {
        ...sent,
        credentials: 'same-origin',
        signal: waiting.signal,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
      });
      if (!reply.ok) throw new Error(String(reply.status));
      return await reply.json();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Against the page's own address: its `base` may have come from anybody whose markup it shows. */
  #addressOf(attribute) {
    return new URL(this.getAttribute(attribute) ?? '', location.href);
  }

  /** Asks for the list anew. */
  async load() {
    const language = this.#language;
    this.#times += 1;
    const time = this.#times;
    this.setAttribute('aria-busy', 'true');
    // What is there stays until there is more.
    if (this.#root.querySelector('article') === null)
      this.#fill(make('p', { role: 'status' }, words[language].loading));
    try {
      const address = this.#addressOf('src');
      address.searchParams.set('language', language);
      const { items } = await this.#ask(address);
      if (time === this.#times) this.#show(items);
    } catch {
      if (time === this.#times) this.#fail(language);
    }
    if (time === this.#times) this.removeAttribute('aria-busy');
  }

  #fail(language) {
    const again = make('button', { type: 'button' }, words[language].again);
    again.addEventListener('click', async () => {
      await this.load();
      // The button is gone, and with it the place where somebody was.
      const next = this.#root.querySelector('h3, button, p');
      if (next === null || this.#root.activeElement !== null) return;
      if (next.localName !== 'button') next.tabIndex = -1;
      next.focus();
    });
    this.#fill(make('p', { role: 'alert' }, words[language].failed), again);
  }

  #fill(...inside) {
    const language = this.#language;
    const frame = make('div', { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }, ...inside);
    this.#root.replaceChildren(frame);
  }

  #show(items) {
    const said = words[this.#language];
    if (items.length === 0) return this.#fill(make('p', {}, said.none));
    this.#fill(make('ul', {}, ...items.map((item) => make('li', {}, this.#card(item)))));
  }

  #card(item) {
    const said = words[this.#language];
    const status = make('p', { role: 'status' }, this.#answered(item) ?? '');
    const list = (title, lines) =>
      lines?.length > 0
        ? make(
            'details',
            {},
            make('summary', {}, title),
            make('ul', {}, ...lines.map((one) => make('li', {}, ...named(one)))),
          )
        : undefined;
    const named = (line) => inEnglish(line, item.skillNames ?? []);
    const theirs = (text) => make('bdi', item.writtenIn ? { lang: item.writtenIn } : {}, text);
    const act = (answer, label) => {
      const button = make('button', { type: 'button' }, label);
      button.addEventListener('click', () => this.#answer(item, { answer }, status));
      return button;
    };
    const open = item.answersOpen ?? [];
    const place = item.place?.label ?? item.place?.postcode;
    return make(
      'article',
      {},
      make('h3', {}, theirs(item.title)),
      make('p', {}, theirs([item.employerName, place].filter(Boolean).join(', '))),
      item.duties && make('p', {}, theirs(item.duties)),
      ...(item.schedule?.blocks ?? []).map((block) => this.#when(block)),
      item.wage && make('p', {}, this.#wage(item.wage)),
      item.way && make('p', {}, said.way.replace('#', item.way.minutes)),
      list(said.fits, item.fits),
      list(said.would, item.wouldDo),
      list(said.could, item.couldDo),
      status,
      open.includes('interested') ? act('interested', said.yes) : undefined,
      open.includes('not_interested') ? act('not_interested', said.no) : undefined,
      open.includes('ask') ? this.#question(item, status) : undefined,
    );
  }

  #question(item, status) {
    const said = words[this.#language];
    const text = make('textarea', { maxlength: '1000', rows: '3', required: '', 'aria-label': said.ask });
    const form = make('form', {}, text, make('button', {}, said.send));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(item, { answer: 'ask', question: text.value }, status);
    });
    return make('details', {}, make('summary', {}, said.ask), form);
  }

  async #answer({ opportunityId }, given, status) {
    const said = words[this.#language];
    // One answer at a time: whoever presses twice said it once.
    if (status.closest('article')?.getAttribute('aria-busy') === 'true') return;
    status.closest('article')?.setAttribute('aria-busy', 'true');
    status.textContent = said.sending;
    try {
      const body = JSON.stringify({ opportunityId, ...given });
      const item = await this.#ask(this.#addressOf('answers'), { method: 'POST', body });
      const card = status.closest('article');
      const fresh = this.#card(item);
      card.replaceWith(fresh);
      const told = fresh.querySelector('[role=status]');
      if (given.answer === 'ask') told.textContent = said.asked;
      told.tabIndex = -1;
      told.focus();
      this.dispatchEvent(
        new CustomEvent('stepwell-answer', { bubbles: true, detail: { opportunityId, ...given } }),
      );
    } catch {
      status.textContent = said.failed;
      status.closest('article')?.removeAttribute('aria-busy');
    }
  }

  #answered({ answer, withdrawn }) {
    const said = words[this.#language];
    if (withdrawn) return said.over;
    return answer && (answer.answer === 'interested' ? said.saidYes : said.saidNo);
  }

  /** Days by name, and from when until when; figures read from left to right everywhere. */
  #when({ days, from, to }) {
    // The 5th of January 2026 was a Monday.
    const name = (day) =>
      new Intl.DateTimeFormat(this.#language, { weekday: 'short', timeZone: 'UTC' }).format(
        Date.UTC(2026, 0, 5 + week.indexOf(day)),
      );
    const named = new Intl.ListFormat(this.#language, { type: 'unit' }).format(days.map(name));
    return make('p', {}, `${named}: `, make('bdi', { dir: 'ltr' }, `${from}–${to}`));
  }

  #wage({ min, max = min, per }) {
    const money = new Intl.NumberFormat(this.#language, { style: 'currency', currency: min.currency });
    const digits = money.resolvedOptions().maximumFractionDigits;
    const of = ({ amountMinor }) => money.format(amountMinor / 10 ** digits);
    return `${of(min)}${max.amountMinor === min.amountMinor ? '' : ` – ${of(max)}`} ${words[this.#language].per[per]}`;
  }
}

if (!customElements.get('stepwell-opportunities'))
  customElements.define('stepwell-opportunities', StepwellOpportunities);
