import { type Request, type RequestHandler, type Response, Router } from 'express';
import { enquiryPath, formOf } from '../../domain/enquiry.ts';
import { contracts, trainings } from '../../domain/opportunity.ts';
import { shownLine } from '../../domain/visible-text.ts';
import type { AnswerOf, EnquiryAnswers, ReadEnquiry } from '../../services/enquiries/answers.ts';
import { sayProblem } from '../../words/problem.ts';
import { sayToEmployer } from '../../words/question.ts';
import type { SentenceKey, Spoken, Words } from '../../words/words.ts';
import { asProblem, problemStatuses } from '../answer/problem.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import { once } from './once.ts';
import { escaped, plainPage } from './plain-page.ts';

const mostBytes = 16 * 1024;
/** Where "Not now" leads: nobody is known there, and no question. */
const unansweredPath = '/mail/unanswered';

interface Deps {
  readonly enquiries: EnquiryAnswers;
  readonly spoken: Spoken;
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}

/**
 * Where the mail with a question leads. The page does nothing by itself, whatever opens it, and its first button only leads away; each
 * of the others is an answer, sent by POST with what it says. It answers this question and opens nothing else.
 */
export function enquiryPages({ enquiries, spoken, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const path = `${enquiryPath}/:secret`;

  function pageOf(response: Response, title: SentenceKey, body: string, status = 200): void {
    const words = spoken[acceptedLanguage(response.req)];
    response.status(status).set('cache-control', 'no-store').type('html');
    response.end(plainPage(words.language, words.say(title), body));
  }
  const leads = (to: string, label: string, kind = '') =>
    `<form method="get" action="${to}"><button${kind}>${label}</button></form>`;

  /** What cannot be answered here any more says what can be done instead. */
  function ended(response: Response, which: 'answered' | 'over' | 'wrong', read?: ReadEnquiry): void {
    const words = spoken[acceptedLanguage(response.req)];
    const text = words.say(`enquiries.${which}Text`, { coach: read?.coach ?? '' });
    const body = `<p>${escaped(text)}</p>${leads('/sign-in', escaped(words.say('enquiries.signIn')))}`;
    pageOf(response, `enquiries.${which}`, body, which === 'answered' ? 200 : 404);
  }

  function show(response: Response, read: ReadEnquiry, fault?: string, status = 200): void {
    const words = spoken[acceptedLanguage(response.req)];
    const alert = fault === undefined ? '' : `<p role="alert">${escaped(fault)}</p>`;
    const asks = words.say('enquiries.asks', { coach: read.coach, organisation: read.organisation });
    const notNow = leads(unansweredPath, escaped(words.say('enquiries.notNow')), ' class="second"');
    pageOf(
      response,
      'enquiries.title',
      `${alert}<p>${escaped(asks)}</p><p><strong>${escaped(sayToEmployer(words, read))}</strong></p>` +
        `<p>${escaped(words.say('enquiries.nothingYet'))} ${escaped(words.say('enquiries.holds'))}</p>${notNow}${formsOf(words, read)}`,
      status,
    );
  }

  const isGood = async (request: Request, response: Response): Promise<ReadEnquiry | undefined> => {
    request.routePath = `${enquiryPath}/{secret}`;
    const read = await enquiries.read(String(request.params.secret));
    if (read === undefined) ended(response, 'wrong');
    else if (read.enquiry.state === 'answered') ended(response, 'answered', read);
    else if (read.isOver) ended(response, 'over', read);
    else return read;
    return undefined;
  };

  router.get(unansweredPath, limit, (request, response) => {
    request.routePath = unansweredPath;
    pageOf(
      response,
      'enquiries.later',
      `<p>${escaped(spoken[acceptedLanguage(request)].say('enquiries.laterText'))}</p>`,
    );
  });
  router.get(path, limit, async (request, response) => {
    const read = await isGood(request, response);
    if (read !== undefined) show(response, read);
  });
  router.post(path, limit, sameOrigin, async (request, response) => {
    const read = await isGood(request, response);
    if (read === undefined) return;
    const bytes = await readBytes(request, ['application/x-www-form-urlencoded'], mostBytes);
    const said = answerIn(new URLSearchParams(Buffer.from(bytes).toString('utf8')), read);
    // A POST that says nothing answers nothing.
    if (said === undefined) return show(response, read, undefined, 422);
    const words = spoken[acceptedLanguage(request)];
    try {
      await enquiries.answer(String(request.params.secret), said);
    } catch (error) {
      const problem = asProblem(error);
      if (problem === undefined) throw error;
      if (problem.code === 'conflict' || problem.code === 'not_found')
        return ended(response, 'answered', read);
      const told = sayProblem(words, problem);
      const fault = told.errors.map(({ message }) => message).join(' ') || told.detail;
      return show(response, read, fault, problemStatuses[problem.code]);
    }
    const noted = escaped(words.say('enquiries.noted', { coach: read.coach }));
    pageOf(
      response,
      'enquiries.thanks',
      `<p>${noted}</p>${leads('/sign-in', escaped(words.say('enquiries.signIn')))}`,
    );
  });
  return router;
}

/** What a form of the page says; undefined where it says nothing. */
function answerIn(form: URLSearchParams, { enquiry }: ReadEnquiry): AnswerOf | undefined {
  const choice = once(form, 'choice') ?? '';
  const detail = shownLine(once(form, 'detail') ?? '').trim() || undefined;
  const kind = formOf(enquiry.asking);
  if (kind === 'yes_no')
    return choice === 'yes' || choice === 'no' || choice === 'partly'
      ? { answer: choice, detail }
      : undefined;
  if (choice === 'unknown') return { answer: 'no' };
  const value = once(form, 'value')?.trim();
  return choice === 'value' && value ? { answer: 'yes', value } : undefined;
}

/** A form for each thing that may be answered. */
function formsOf(words: Words, { enquiry }: ReadEnquiry): string {
  const say = (key: SentenceKey) => escaped(words.say(key));
  const form = (choice: string, label: string, fields = '') =>
    `<form method="post"><input type="hidden" name="choice" value="${choice}">${fields}<button>${label}</button></form>`;
  const valued = (value: string, label: string) =>
    form('value', label, `<input type="hidden" name="value" value="${value}">`);
  const unknown = form('unknown', say('enquiries.unknown'));
  switch (formOf(enquiry.asking)) {
    case 'yes_no': {
      const isFact = enquiry.asking.field === 'settings';
      const detail = `<label for="detail">${say('enquiries.detail')}</label><input id="detail" name="detail" required maxlength="500">`;
      return (
        form('yes', say(isFact ? 'enquiries.is' : 'enquiries.yes')) +
        form('no', say(isFact ? 'enquiries.isNot' : 'enquiries.no')) +
        `<h2>${say('enquiries.partly')}</h2>${form('partly', say('enquiries.sendPartly'), detail)}`
      );
    }
    case 'training':
      return trainings
        .filter((one) => one !== 'not_said')
        .map((one) => valued(one, say(`enquiries.training_${one}`)))
        .join('');
    case 'contract':
      return contracts.map((one) => valued(one, say(`enquiries.contract_${one}`))).join('') + unknown;
    case 'startDate':
      return (
        form(
          'value',
          say('enquiries.choose'),
          `<label for="value">${say('enquiries.day')}</label><input id="value" name="value" type="date" required>`,
        ) + unknown
      );
    default:
      return (
        `<p>${say('enquiries.inPosting')}</p>` +
        `<form method="get" action="/opportunities/${escaped(enquiry.opportunityId ?? '')}"><button>${say('enquiries.openPosting')}</button></form>`
      );
  }
}
