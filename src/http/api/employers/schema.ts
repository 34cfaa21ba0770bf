import { z } from 'zod';
import { answers, contactChannels } from '../../../domain/question.ts';
import { asMessage } from '../../ask/message.ts';
import { accommodations, accommodationsShown } from '../shapes/accommodation.ts';
import * as common from '../shapes/schema.ts';

const { line, prose } = common;

const contact = z.strictObject({
  name: line(200).optional(),
  email: common.email.optional(),
  phone: common.phone.optional(),
});

const contacts = z
  .array(
    z
      .strictObject({ ...contact.shape, preferred: z.boolean().optional() })
      .refine(
        ({ name, email, phone }) => name !== undefined || email !== undefined || phone !== undefined,
        asMessage('contact_says_nothing'),
      ),
  )
  .max(20)
  .refine((list) => list.filter(({ preferred }) => preferred).length <= 1, asMessage('preferred_repeated'))
  .meta({ description: 'Whom to reach; one at most is preferred.' });

const onlyContact = contact.meta({
  description: 'As version 1 had it, one: the preferred of `contacts`, or the first.',
});

const optional = {
  sector: line(200),
  place: common.place,
  about: prose(5000),
  notes: prose(10_000).meta({ description: 'What coaches keep for themselves.' }),
};

export const employerCreate = z
  .strictObject({
    name: line(200),
    externalId: line(100).optional(),
    ...z.object(optional).partial().shape,
    contact: onlyContact.optional(),
    contacts: contacts.optional(),
    accommodations: accommodations.optional(),
  })
  .meta({ id: 'EmployerCreate' });

export const employerChange = z
  .strictObject({
    name: line(200).optional(),
    sector: common.clearable(optional.sector),
    place: common.clearable(optional.place),
    about: common.clearable(optional.about),
    notes: common.clearable(optional.notes),
    contact: common.clearable(onlyContact),
    contacts: contacts.optional(),
    accommodations: accommodations.optional(),
  })
  .meta({ id: 'EmployerChange' });

export const employerShown = z
  .strictObject({
    ...common.rowShown('employer'),
    name: z.string(),
    externalId: z.string().optional(),
    ...z.object(optional).partial().shape,
    contact: onlyContact.optional(),
    contacts: z.array(z.strictObject({ ...contact.shape, preferred: z.boolean() })),
    accommodations: accommodationsShown,
  })
  .meta({ id: 'Employer' });

export const employerParams = z.strictObject({ employerId: common.id('employer') });
export const employerQuery = z.strictObject({ q: common.search.optional(), ...common.pageQuery });

export const contactCreate = z
  .strictObject({
    channel: z.enum(contactChannels),
    at: common.instant,
    note: prose(2000).min(1, asMessage('blank')),
    opportunityId: common.id('opportunity').optional(),
  })
  .meta({ id: 'EmployerContactCreate' });

export const contactShown = z
  .strictObject({
    ...common.rowShown('contact'),
    employerId: common.id('employer'),
    channel: z.enum(contactChannels),
    at: common.instantShown,
    note: z.string().optional(),
    opportunityId: common.id('opportunity').optional(),
    questionId: common.id('question').optional().meta({
      description: 'Of the question that was put; it may be gone since.',
    }),
    answer: z.enum(answers).optional(),
    by: z.string(),
  })
  .meta({ id: 'EmployerContact' });

export const employerContactQuery = z.strictObject(common.pageQuery);
