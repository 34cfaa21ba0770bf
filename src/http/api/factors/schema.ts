import { z } from 'zod';
import { factorKinds } from '../../../domain/second-factor.ts';
import * as common from '../shapes/schema.ts';
import { passkeyCreation, passkeyMade } from './passkey-schema.ts';

export const factorParams = z.strictObject({ factorId: common.id('factor') });

export const newFactor = z
  .strictObject({ kind: z.enum(['totp', 'passkey']), label: common.line(60).optional() })
  .meta({ id: 'NewFactor' });

export const factorAnswer = z
  .union([z.strictObject({ code: z.string().min(4).max(40) }), z.strictObject({ passkey: passkeyMade })])
  .meta({ id: 'FactorAnswer', description: 'The code of an app, or what a browser made.' });

export const factorShown = z
  .strictObject({
    ...common.rowShown('factor'),
    kind: z.enum(factorKinds),
    label: z.string(),
    confirmed: z.boolean().meta({ description: 'Whether a sign-in asks for it.' }),
    backedUp: z.boolean().optional().meta({
      description: 'Of a passkey: whether an account keeps it, so that it is there on other devices.',
    }),
    codesLeft: z.int().optional().meta({ description: 'Of a sheet: the codes that were not used.' }),
  })
  .meta({ id: 'Factor' });

export const factorsShown = z.strictObject({ items: z.array(factorShown), nextCursor: z.null() });

export const factorBegun = z
  .strictObject({
    factor: factorShown,
    secret: z.string().optional().meta({ description: 'To be typed into the app; shown this once.' }),
    uri: z.string().optional().meta({ description: 'The same as an `otpauth:` address.' }),
    creation: passkeyCreation.optional().meta({ description: 'For `navigator.credentials.create`.' }),
  })
  .meta({ id: 'FactorBegun' });

const recoveryCodes = z.array(z.string()).meta({ description: 'Good once each; shown this once.' });

export const factorConfirmed = z
  .strictObject({ factor: factorShown, recoveryCodes: recoveryCodes.optional() })
  .meta({ id: 'FactorConfirmed' });

export const codesShown = z.strictObject({ recoveryCodes }).meta({ id: 'RecoveryCodes' });
