import { expect, it } from 'vitest';
import { readXmlTree } from '../../../src/intake/reading/declarations/read-xml-tree.ts';
import { detectKind } from '../../../src/intake/reading/file-kind.ts';

const read = (xml: string): unknown => {
  const root = readXmlTree(xml);
  return typeof root === 'string' ? root : [root.name, Object.fromEntries(root.attributes), root.text];
};

it('ends a tag at the bracket that stands outside of its quotes', () => {
  expect(read('<a b="x > y" c=\'1 "\'>it\'s</a>')).toEqual(['a', { b: 'x > y', c: '1 "' }, "it's"]);
  // A quote that never closes is none.
  expect(read('<a b="x>text</a>')).toEqual(['a', {}, 'text']);
});

it('refuses what is nested too deeply, holds too much or declares entities', () => {
  // Five megabytes without a quote: what each tag costs must not hang on how long the file is.
  const deep = '<S>'.repeat(700_000) + '</S>'.repeat(700_000);
  expect(readXmlTree(`<MainDeclaration>${deep}</MainDeclaration>`)).toMatch(/nested more than a hundred deep/);
  expect(readXmlTree('<!DOCTYPE M [<!ENTITY x SYSTEM "file:///etc/hosts">]><M a="&x;"/>')).toMatch(
    /entities of its own/,
  );
});

it('refuses a file that ends early or out of order, since products would be missing without a word', () => {
  for (const cut of ['<M><!-- no root closed', '<M><P/>', '<M><P></M></P>', '<M><P n="1"/></M', '<a b="x>text'])
    expect(readXmlTree(cut), cut).toMatch(/^it is not whole/);
  expect(readXmlTree('<M><P/></M>\n<!-- end -->')).toMatchObject({ name: 'M', children: [{ name: 'P' }] });
});

it('says of a file with entities of its own what it is', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE M [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><M>&b;</M>';
  expect(detectKind('bomb.xml', new TextEncoder().encode(bomb))).toMatchObject({
    kind: null,
    refused: 'bomb.xml is an XML file that declares entities of its own, which are not resolved; save it without them.',
  });
});
