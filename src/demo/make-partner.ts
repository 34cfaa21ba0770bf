import type { DemoContext } from './demo-context.ts';
import { personCalled } from './finding.ts';

const name = 'Harrowmere Partner Portal';

/** A partner of the town, with its first person linked: signed for on the screen, as a coach would write it down. */
export async function makePartner(demo: DemoContext): Promise<void> {
  const { services, clock } = demo.composed;
  const [first] = demo.town.people;
  if (first === undefined) return;
  const person = await personCalled(demo, first.name);
  const known = (await services.partners.list(demo.ctx, { limit: 10 })).items.find(
    (one) => one.name === name,
  );
  const described = { name, languages: ['en', 'es', 'ar'], origins: ['https://portal.harrowmere.example'] };
  const partner = known ?? (await services.partners.create(demo.ctx, described)).partner;
  // A load that was cut off goes on here: whoever is linked needs no second link.
  if ((await services.partnerLinks.ofPerson(demo.ctx, person.id, { limit: 1 })).items.length > 0) return;
  const coach = demo.as('coach');
  const { id: consentId } = await services.consents.create(coach, person.id, {
    ...({ purpose: 'view_by_partner', fields: ['offers', 'answers'], revocation: 'revocation/1' } as const),
    ...{ discloser: person.organisationId, recipient: { kind: 'partner', id: partner.id } },
    expires: { event: 'link_ended' },
    signed: { how: 'on_screen', at: clock(), language: 'en', textVersion: 'consent-partner/2' },
  });
  const { code } = await services.codes.issueLink(coach, person.id, { partnerId: partner.id, consentId });
  await services.partnerLinks.create(demo.asPartner(partner.id), code);
}
