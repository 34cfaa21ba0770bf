import type * as en from '../en/partners.ts';
import type { Translation } from '../translation.ts';

export const partners: Translation<typeof en.partners> = {
  title: 'Partner',
  what: 'Ein Partner ist eine andere Einrichtung, deren Portal Menschen zeigt, was ihnen angeboten wurde. Er sieht nur, wer sein Konto dort verknüpft hat, und nur, wofür unterschrieben wurde.',
  none: 'Noch kein Partner',
  none_how: 'Nehmen Sie einen auf und geben Sie dessen Entwicklerin den Schlüssel, der dann gezeigt wird.',
  add: 'Partner aufnehmen',
  name: 'Name',
  origins: 'Adressen des Portals',
  origins_hint:
    'Eine je Zeile, etwa https://portal.example. Nur Seiten von dort dürfen die eigenen Seiten einer Person zeigen.',
  webhook: 'Adresse, die erfährt, wenn etwas geschieht (freiwillig)',
  save: 'Aufnehmen',
  token: 'Zugangsschlüssel',
  secret: 'Womit Webhooks unterschrieben werden',
  token_once:
    'Der Schlüssel wird nur dieses eine Mal gezeigt. Der Server des Partners schickt ihn mit jeder Anfrage; er gilt bis {{day}}.',
  secret_once: 'Womit Webhooks unterschrieben werden, wird ebenfalls nur einmal gezeigt.',
  webhook_hint:
    'Mit https und von überall erreichbar. Sie erfährt, dass etwas geschah, nie was. Ohne eine wird nichts gemeldet.',
  told_at: 'Gemeldet an',
  no_address: 'keine',
  change: 'Ändern',
  change_of: '{{name}} ändern',
  new_secret: 'Neues Geheimnis',
  new_secret_of: 'Neues Geheimnis für die Webhooks von {{name}}',
  new_secret_sure:
    'Das bisherige Geheimnis unterschreibt von da an nichts mehr. Was inzwischen gemeldet wird, wird noch einmal gemeldet, sobald die Entwicklerin das neue hat. Tun Sie das, wenn sie bereit ist.',
  state: 'Stand',
  active: 'darf fragen',
  cut_since: 'ausgesperrt seit {{day}}',
  new_token: 'Neuer Schlüssel',
  new_token_of: 'Neuer Schlüssel für {{name}}',
  new_token_sure:
    'Der bisherige Schlüssel öffnet von da an nichts mehr. Tun Sie das, wenn die Entwicklerin bereit ist.',
  cut: 'Aussperren',
  cut_of: '{{name}} aussperren',
  cut_sure: 'Der Schlüssel öffnet nichts mehr, und wer darüber auf der eigenen Seite ist, wird abgemeldet.',
  let_in: 'Wieder zulassen',
  let_in_of: '{{name}} wieder zulassen',
  cancel: 'Abbrechen',
  links: 'Portale und Anmeldung',
  no_links: 'Mit keinem Portal verknüpft.',
  linked: '{{partner}}: verknüpft seit {{day}}',
  link_ended: '{{partner}}: beendet am {{day}}',
  end: 'Verknüpfung beenden',
  end_of: 'Verknüpfung mit {{partner}} beenden',
  end_sure: 'Das Portal zeigt von jetzt an nichts mehr, und die Person wird dort abgemeldet.',
  link_code: 'Code für {{partner}} erstellen',
  link_needs:
    'Für einen Code zu einem Portal schreiben Sie zuerst die Einwilligung gegenüber diesem Partner auf.',
  codes_by:
    '{{name}} ist zuständig und erstellt die Codes; das tun auch eine Vertretung und die Teamleitung.',
  codes_by_whoever: 'Codes erstellt, wer zuständig ist; das tun auch eine Vertretung und die Teamleitung.',
  sign_in_code: 'Code für die eigenen Seiten erstellen',
  code_title: 'Ein Code für Sie',
  code_until: 'Er gilt einmal, bis {{day}}.',
  code_once:
    'Er wird nur dieses eine Mal gezeigt. Drucken Sie ihn oder schreiben Sie ihn ab. Ein älterer Code gilt nicht mehr.',
  link_first: 'Öffnen Sie das Portal von {{partner}} und geben Sie diesen Code ein, wo danach gefragt wird.',
  link_second:
    'Von da an zeigt das Portal die Stellen, die Ihnen angeboten werden, und Sie können dort antworten.',
  link_third:
    'Es zeigt sie Ihnen in Ihrem Konto dort. {{partner}} kann sie auch sehen, und Ihre Antworten, wenn Sie dafür unterschrieben haben.',
  link_fourth:
    'Es zeigt nicht, was Sie brauchen und was Sie früher getan haben. Sie können es jeden Tag beenden: sagen Sie es, oder beenden Sie es auf Ihrer eigenen Seite.',
  sign_in_first: 'Öffnen Sie {{address}} und geben Sie diesen Code ein.',
  sign_in_second:
    'Sie sehen Ihre Stellen und Ihre eigene Seite, und sonst niemand. Behalten Sie dieses Blatt für sich.',
  print: 'Drucken',
  done: 'Fertig',
};
