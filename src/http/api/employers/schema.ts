import { z } from 'zod';
import { accommodations, accommodationsShown } from '../shapes/accommodation.ts';
import * as common from '../shapes/schema.ts';

const { line, prose } = common;

const contact = z.strictObject({
  name: line(200).optional(),
  email: common.email.optional(),
  phone: common.phone.optional(),
});

const optional = { sector: line(200), place: common.place, contact, about: prose(5000) };

export const employerCreate = z
  .strictObject({
    name: line(200),
    ...z.object(optional).partial().shape,
    accommodations: accommodations.optional(),
  })
  .meta({ id: 'EmployerCreate' });

export const employerChange = z
  .strictObject({
    name: line(200).optional(),
    sector: common.clearable(optional.sector),
    place: common.clearable(optional.place),
    contact: common.clearable(optional.contact),
    about: common.clearable(optional.about),
    accommodations: accommodations.optional(),
  })
  .meta({ id: 'EmployerChange' });

export const employerShown = z
  .strictObject({
    ...common.rowShown('employer'),
    name: z.string(),
    ...z.object(optional).partial().shape,
    accommodations: accommodationsShown,
  })
  .meta({ id: 'Employer' });

export const employerParams = z.strictObject({ employerId: common.id('employer') });
export const employerQuery = z.strictObject({ q: common.search.optional(), ...common.pageQuery });
