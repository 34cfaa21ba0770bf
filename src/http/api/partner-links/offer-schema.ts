import { z } from 'zod';
import { redisclosureNotices } from '../../../domain/disclosure.ts';
import { offerAnswers } from '../../../domain/offer.ts';
import { contracts, remoteKinds, trainings } from '../../../domain/opportunity.ts';
import { ownLanguages } from '../../../domain/own-language.ts';
import { travelModes } from '../../../domain/values/place.ts';
import { scheduleKinds } from '../../../domain/values/schedule.ts';
import * as common from '../shapes/schema.ts';

export const languageQuery = z.strictObject({
  language: z
    .enum(ownLanguages)
    .optional()
    .meta({ description: 'Of the plain words: `wouldDo`, `couldDo` and `fits`. English when absent.' }),
});

const answered = z.strictObject({
  answer: z.enum(['interested', 'not_interested']),
  at: common.instantShown,
});

const toldWithIt = {
  notice: z.string().meta({ description: 'What goes with it, and with every copy of it.' }),
  noticeVersion: z.enum(redisclosureNotices),
};

/** A job that was offered to somebody, as a portal may show it: no score, no need, nobody else. */
export const partnerOfferShown = z
  .strictObject({
    opportunityId: common.id('opportunity'),
    title: z.string(),
    employerName: z.string(),
    duties: z.string().optional(),
    writtenIn: z.string().meta({
      description:
        'In which language the employer wrote `title`, `duties` and what the place is called, whatever was asked for: mark them with it (`lang`).',
    }),
    schedule: z.strictObject({
      kind: z.enum(scheduleKinds),
      blocks: z.array(common.weeklyBlock),
      hoursPerWeek: common.hoursRange.optional(),
    }),
    place: z.strictObject({ label: z.string().optional(), postcode: z.string().optional() }).optional(),
    remote: z.enum(remoteKinds),
    way: z
      .strictObject({ minutes: z.int(), mode: z.enum(travelModes).optional() })
      .optional()
      .meta({ description: 'How long the way takes them, about.' }),
    wage: z
      .strictObject({ min: common.money, max: common.money.optional(), per: common.wagePeriod })
      .optional(),
    contract: z.enum(contracts).optional(),
    training: z.enum(trainings),
    startDate: z.string().optional(),
    wouldDo: z
      .array(z.string())
      .meta({ description: 'What the employer does or has done for whoever has the job.' }),
    couldDo: z
      .array(z.string())
      .meta({ description: 'What the employer could do if asked: no promise, and to be shown as none.' }),
    fits: z.array(z.string()).meta({
      description:
        'Why it fits. Empty, and without `way`, under a consent whose text does not say so (`consent-partner/1`).',
    }),
    skillNames: z.array(z.string()).meta({
      description:
        'Names of skills that stand in `fits`, in English in every language: mark them (`lang="en"`).',
    }),
    withdrawn: z
      .literal(true)
      .optional()
      .meta({ description: 'There where the offer was taken back: it is over, whatever they answered.' }),
    standing: z
      .enum(['open', 'yes', 'no'])
      .optional()
      .meta({ description: 'By what they answered; absent where they did not and cannot any more.' }),
    answer: answered.optional(),
    answersOpen: z.array(z.enum(offerAnswers)).optional(),
  })
  .meta({ id: 'PartnerOffer' });

export const partnerAnswerShown = partnerOfferShown.extend(toldWithIt).meta({ id: 'PartnerAnswered' });

export const partnerOffersShown = z
  .strictObject({ items: z.array(partnerOfferShown), ...toldWithIt })
  .meta({ id: 'PartnerOffers' });

export const partnerAnswer = z
  .strictObject({
    opportunityId: common.id('opportunity'),
    answer: z.enum(offerAnswers),
    question: common.prose(1000).optional().meta({ description: 'Needed to ask.' }),
  })
  .meta({ id: 'PartnerAnswer' });
