/** A field of a form that one thing is said with. Said twice, it says nothing: which of them was meant nobody knows. */
export function once(form: URLSearchParams, name: string): string | null {
  const [said = null, ...more] = form.getAll(name);
  return more.length === 0 ? said : null;
}
