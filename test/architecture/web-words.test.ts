import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const web = fileURLToPath(new URL('../../web', import.meta.url));

const files = readdirSync(web, { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path) && !/^(words|public)\/|\.config\.ts$/.test(path));

const parse = (text: string, path: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isWord = (text: string) => /\p{L}{2}/u.test(text) && text !== 'Stepwell';
const isSentence = (text: string) => /\p{L}{2,},? \p{L}/u.test(text);
const shown =
  /^(aria-(label|description|roledescription)|label|title|heading|placeholder|alt|hint|textValue|action)$/;

/** What finds an element, or asks how wide the window is. */
const isSelector = (node: ts.Node) =>
  ts.isStringLiteral(node) &&
  ts.isCallExpression(node.parent) &&
  /\b(closest|querySelector|querySelectorAll|matchMedia)(<\w+>)?$/.test(node.parent.expression.getText());

/** What a person would read or hear of a file that is in no catalogue, and what is said once, when the module begins. */
function wordsIn(text: string, path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, inChild: boolean, inFunction: boolean): void => {
    if (ts.isImportDeclaration(node) || isSelector(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return;
    if (ts.isJsxText(node) && isWord(node.text)) found.push(node.text.trim());
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && (isSentence(node.text) || (inChild && isWord(node.text)))) found.push(node.text.trim());
    if (ts.isJsxAttribute(node)) {
      const { initializer } = node;
      const value = initializer && ts.isStringLiteral(initializer) ? initializer.text : '';
      if (shown.test(node.name.getText()) && isWord(value)) found.push(value);
      if (/^(className|d|style|placement)$/.test(node.name.getText())) return;
    }
    if (ts.isCallExpression(node) && /^(say|choicesOf)$/.test(node.expression.getText()) && !inFunction)
      found.push(`${node.getText()} where the module begins`);
    const isChild =
      (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) ||
      (inChild &&
        (ts.isConditionalExpression(node) ||
          ts.isBinaryExpression(node) ||
          ts.isTemplateExpression(node) ||
          ts.isTemplateSpan(node) ||
          ts.isParenthesizedExpression(node)));
    ts.forEachChild(node, (child) => {
      const isCondition = ts.isConditionalExpression(node) && child === node.condition;
      const isCompared =
        ts.isBinaryExpression(node) && !/^(\+|\?\?|\|\||&&)$/.test(node.operatorToken.getText());
      visit(child, isChild && !isCondition && !isCompared, inFunction || ts.isFunctionLike(node));
    });
  };
  visit(parse(text, path), false, false);
  return found;
}

describe('what people read in the browser', () => {
  it('stands in catalogues', () => {
    expect(files.length).to.be.above(200);
    const found = files.flatMap((path) =>
      wordsIn(readFileSync(join(web, path), 'utf8'), path).map((words) => `${path}: ${words}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('is found where it does not', () => {
    const planted = `
      const label = say('early');
      export const A = ({ on }) => <p aria-label="Hours" className="a b">{on ? 'Yes' : say('no')} text {\`\${on} h\`}</p>;
      const b = () => [say('late'), 'Nothing to see', on === 'open'];`;
    expect(wordsIn(planted, 'planted.tsx')).to.deep.equal([
      "say('early') where the module begins",
      'Hours',
      'Yes',
      'text',
      'Nothing to see',
    ]);
  });
});
