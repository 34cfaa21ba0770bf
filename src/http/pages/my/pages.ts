import type { Response } from 'express';
import type { Faults, Form } from './form.ts';
import { homePage } from './home-page.tsx';
import { needsPage, saveNeeds } from './needs-page.tsx';
import { answerOffer, offerPage } from './offer-page.tsx';
import { saveSkills, skillsPage } from './skills-page.tsx';
import type { Elsewhere, Page, Shown, Visit } from './visit.ts';
import { saveWeek, weekPage } from './week-page.tsx';

/** A file that is handed out instead of a page. */
export interface Handed {
  readonly file: (response: Response) => void;
}

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
  { path: '/my/week', show: weekPage, act: saveWeek },
  { path: '/my/needs', show: needsPage, act: saveNeeds },
  { path: '/my/skills', show: skillsPage, act: saveSkills },
];
