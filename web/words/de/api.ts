import type { api as english } from '../en/api.ts';
import type { Translation } from '../translation.ts';

export const api: Translation<typeof english> = {
  unreachable:
    'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal; verloren ist nichts.',
  no_answer: 'Der Server konnte nicht antworten. Versuchen Sie es gleich noch einmal.',
  broken:
    'Auf dieser Seite ist etwas schiefgegangen. Laden Sie sie neu; wenn das nicht hilft, sagen Sie es Ihrer Verwaltung.',
};
