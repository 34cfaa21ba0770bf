import type { Fields } from '../../../domain/access/decide.ts';
import type { PasskeyCreation } from '../../../domain/passkey.ts';
import type { SecondFactor } from '../../../domain/second-factor.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRow } from '../shapes/instant.ts';
import { presentCreation } from './passkey-presenter.ts';
import {
  codesShown,
  factorAnswer,
  factorBegun,
  factorConfirmed,
  factorsShown,
  newFactor,
  factorParams as params,
} from './schema.ts';

function present(row: SecondFactor, fields: Fields) {
  const shown = {
    ...presentRow(row),
    kind: row.kind,
    label: row.label,
    confirmed: row.confirmedAt !== undefined,
    backedUp: row.backedUp,
    codesLeft: row.codes?.length,
  };
  return visible(fields, shown, { confirmed: 'confirmedAt', codesLeft: 'kind' });
}

/** What is set up: an app has a secret, a passkey is made by the browser. */
interface Begun {
  readonly factor: SecondFactor;
  readonly secret?: string | undefined;
  readonly uri?: string | undefined;
  readonly creation?: PasskeyCreation | undefined;
}

/** What somebody has beside their password. Whoever changes it has said once more who they are. */
export function factorRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { ownFactors, ownPasskeys } = services;
  return [
    route({
      method: 'get',
      path: '/me/factors',
      access: 'factor:read',
      summary: 'Your second factors',
      output: factorsShown,
      handler: (ctx) => ownFactors.list(ctx),
      present: (rows, fields) => ({ items: rows.map((row) => present(row, fields)), nextCursor: null }),
    }),
    route({
      method: 'post',
      path: '/me/factors',
      access: 'factor:write',
      summary: 'Add an authenticator app or a passkey',
      description: 'Nothing is asked for until it was confirmed.',
      body: newFactor,
      output: factorBegun,
      status: 201,
      idempotent: false,
      problems: ['conflict'],
      handler: async (ctx, { body: { kind, label = '' }, browser }): Promise<Begun> => {
        if (kind === 'totp') return ownFactors.begin(ctx, { label });
        return ownPasskeys.begin(ctx, { label, site: browser.passkeyPlace.site });
      },
      present: ({ factor, secret, uri, creation }, fields) => ({
        ...{ factor: present(factor, fields), secret, uri },
        creation: creation && presentCreation(creation),
      }),
    }),
    route({
      method: 'post',
      path: '/me/factors/{factorId}/confirm',
      access: 'factor:write',
      summary: 'Confirm an app by a code of it, or a passkey by what the browser made',
      description:
        'From now on a sign-in by password asks for a code or a passkey. With the first comes the sheet of codes for the day it is gone.',
      params,
      body: factorAnswer,
      output: factorConfirmed,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx, { params: { factorId }, body, browser }) => {
        if ('code' in body) return ownFactors.confirm(ctx, factorId, body.code);
        const { site } = browser.passkeyPlace;
        return ownPasskeys.confirm(ctx, factorId, { made: body.passkey, site });
      },
      present: ({ factor, recoveryCodes }, fields) => ({ factor: present(factor, fields), recoveryCodes }),
    }),
    route({
      method: 'post',
      path: '/me/recovery-codes',
      access: 'factor:write',
      summary: 'A new sheet of codes; those of the sheet before are good no more',
      output: codesShown,
      status: 201,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx) => ownFactors.renewCodes(ctx),
      present: (recoveryCodes) => ({ recoveryCodes }),
    }),
    route({
      method: 'delete',
      path: '/me/factors/{factorId}',
      access: 'factor:write',
      summary: 'Take an app or a passkey away; with the last one the sheet of codes goes, too',
      params,
      status: 204,
      handler: (ctx, asked) => ownFactors.remove(ctx, asked.params.factorId),
      present: () => undefined,
    }),
  ];
}
