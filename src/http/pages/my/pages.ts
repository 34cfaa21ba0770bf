import { answerOffer } from './answer-offer.ts';
import { receiptPage } from './consent-receipt.tsx';
import { againPage, consentsPage, turnOff, turnOn } from './consents-page.tsx';
import { dataPage, doWithData, stop, stopPage } from './data-page.tsx';
import { erase, erasePage } from './erase-page.tsx';
import type { Faults, Form } from './form.ts';
import { homePage } from './home-page.tsx';
import { sayJob, sayToJob } from './job-form.tsx';
import { needsPage, saveNeeds } from './needs-page.tsx';
import { denyAnswer, notMinePage } from './not-mine-page.tsx';
import { offerPage, takePage } from './offer-page.tsx';
import { doRelease, releasePage } from './release-page.tsx';
import { seenPage } from './seen-page.tsx';
import { saveSkills, skillsPage } from './skills-page.tsx';
import { barStaff, staffPage } from './staff-page.tsx';
import type { Elsewhere, Handed, Page, Shown, Visit } from './visit.ts';
import { saveWeek, weekPage } from './week-page.tsx';

/** A page of somebody's own, and what its form does. */
export interface OwnPage {
  readonly path: string;
  /** Absent where there is only something to do. */
  readonly show?: (visit: Visit, sent?: { readonly form: Form; readonly faults: Faults }) => Promise<Shown>;
  /** What is wrong with the form, where to go on, or what to show before it is done. */
  readonly act?: (visit: Visit, form: Form) => Promise<Faults | Elsewhere | Page | Handed>;
}

/** Every page that only the person themselves sees. */
export const ownPages: readonly OwnPage[] = [
  { path: '/my', show: homePage },
  { path: '/my/offers/:opportunityId', show: offerPage, act: answerOffer },
  { path: '/my/offers/:opportunityId/release', show: releasePage, act: doRelease },
  { path: '/my/offers/:opportunityId/not-mine', show: notMinePage, act: denyAnswer },
  { path: '/my/offers/:opportunityId/take', show: takePage, act: sayToJob },
  { path: '/my/offers/:opportunityId/job', act: sayJob },
  { path: '/my/week', show: weekPage, act: saveWeek },
  { path: '/my/needs', show: needsPage, act: saveNeeds },
  { path: '/my/skills', show: skillsPage, act: saveSkills },
  { path: '/my/consents', show: consentsPage, act: turnOff },
  { path: '/my/consents/:consentId', show: receiptPage },
  { path: '/my/consents/:consentId/again', show: againPage, act: turnOn },
  { path: '/my/seen', show: seenPage },
  { path: '/my/data', show: dataPage, act: doWithData },
  { path: '/my/data/erase', show: erasePage, act: erase },
  { path: '/my/staff', show: staffPage, act: barStaff },
  { path: '/my/data/stop', show: stopPage, act: stop },
];
