import type { DeclaredNode } from '../../base/declared-list.ts';
import { type DeclaredAmount, readDeclaredAmount } from '../../values/contents/declared-amount.ts';
import { buildNode } from './declared-xml.ts';
import { type XmlElement, findBelow, findChild } from './read-xml-tree.ts';

/**
 * The nodes of a bill of a materials engineering tool (root `PartsEco`, schemas 17/11 to 25/05): parts in parts with masses, materials by the name
 * of their record, which says no composition, and substances by share of the part, mostly with their CAS number.
 */
export function readGranta(root: XmlElement): DeclaredNode[] {
  return [...findBelow(root, 'Part', ['Part'])].flatMap((part) => readPart(part, 1));
}

function readPart(part: XmlElement, level: number): DeclaredNode[] {
  const number = readText(part, 'PartNumber');
  const name = readText(part, 'Name');
  return [
    buildNode(level, 'component', {
      name,
      number: number || readText(part, 'ID') || name,
      pieces: readText(part, 'Quantity') || '1',
      mass: readMass(findChild(part, 'MassPerUom')),
    }),
    ...listIn(part, 'Materials', 'Material').flatMap((material) => readMaterial(material, level + 1)),
    ...listIn(part, 'Substances', 'Substance').map((substance) => readSubstanceOf(substance, level + 1, 'part')),
    ...listIn(part, 'Components', 'Part').flatMap((child) => readPart(child, level + 1)),
  ];
}

function readMaterial(material: XmlElement, level: number): DeclaredNode[] {
  return [
    buildNode(level, 'material', {
      name: readText(material, 'Name') || readIdentity(material),
      mass: readMass(findChild(material, 'Mass')),
      portion: readShare(material),
      portion_of: 'part',
    }),
    ...listIn(material, 'Substances', 'Substance').map((substance) =>
      readSubstanceOf(substance, level + 1, 'material'),
    ),
  ];
}

function readSubstanceOf(substance: XmlElement, level: number, of: 'material' | 'part'): DeclaredNode {
  const identity = readIdentity(substance);
  const isCas = /^\d{2,7}-\d{2}-\d$/.test(identity);
  return buildNode(level, 'substance', {
    name: readText(substance, 'Name') || identity,
    cas_number: isCas ? identity : '',
    portion: readShare(substance),
    portion_of: of,
  });
}

function listIn(element: XmlElement, list: string, name: string): readonly XmlElement[] {
  return findChild(element, list)?.children.filter((child) => child.name === name) ?? [];
}

function readText(element: XmlElement, name: string): string {
  return findChild(element, name)?.text.trim() ?? '';
}

/** `Identity` as text, or the first text below it where later schemas nest it. */
function readIdentity(element: XmlElement): string {
  const identity = findChild(element, 'Identity');
  return identity?.text.trim() || (identity?.children[0]?.text.trim() ?? '');
}

function readShare(element: XmlElement): DeclaredAmount | null {
  return readDeclaredAmount(readText(element, 'Percentage'), '%');
}

function readMass(element: XmlElement | undefined): DeclaredAmount | null {
  if (element === undefined) return null;
  const unit = (element.attributes.get('Unit') ?? 'kg/Part').replace(/\/.*$/, '');
  return readDeclaredAmount(element.text.trim(), unit);
}
