import type { keptThings as english } from '../en/rights.ts';

export const keptThings: typeof english = {
  disclosures:
    'Wer was gesehen hat, ohne den Namen: Das Gesetz verlangt diese Liste über Jahre. Sie nennt die Person mit einem Kürzel, zu dem nur ihre Kennung führt.',
  trail: 'Wer vom Personal wann was getan hat: Kennungen und Namen von Feldern, nichts von ihrem Inhalt.',
  notes:
    'Notizen des Personals an anderer Stelle: zu einem Betrieb, einer Vertretung, einer anderen Person. Sie können jemanden nennen, und nichts sucht danach.',
  files: 'Dateien mit Zeilen, in denen die Person stehen kann, versiegelt, bis sie entfernt werden.',
  answers:
    'Antworten, die einen Tag lang aufgehoben werden, damit eine wiederholte Anfrage dieselbe bekommt, versiegelt.',
  backups:
    'Alte Sicherungen enthalten, was versiegelt war. Ohne den Schlüssel, der vernichtet ist, kann es niemand lesen.',
};
