/** A concept of a taxonomy with the name it had when it was last written down. */
export interface NamedConcept {
  readonly uri: string;
  readonly label: string;
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The one form in which the URI of a concept is kept and compared. A server answers for http and https, whatever the case of its
 * name, with a slash at the end or without; ESCO's own form is http, without. What is no address of the web stays as it is.
 */
export function conceptForm(uri: string): string {
  const [, host, path] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(uri) ?? [];
  if (host === undefined || path === undefined) return uri;
  const bare = path.replace(/\/+$/, '').replace(uuid, (id) => id.toLowerCase());
  return `http://${host.toLowerCase()}${bare}`;
}
