// Says how long a password is while it is typed, on the page where somebody new chooses one. Without it the page works as well: the
// server looks at every password, and says what is wrong with one.
const field = document.getElementById('password');
const said = document.getElementById('strength');
if (field && said) {
  const { least, short: tooShort, few, enough, good, strong } = said.dataset;
  const say = () => {
    const length = [...field.value].length;
    const kinds = new Set(field.value.toLowerCase()).size;
    if (length === 0) return '';
    if (length < Number(least)) return tooShort.replace('#', String(Number(least) - length));
    if (kinds < 5) return few;
    if (length < 16 || kinds < 8) return enough;
    return length < 22 || kinds < 10 ? good : strong;
  };
  field.addEventListener('input', () => {
    said.textContent = say();
  });
}
