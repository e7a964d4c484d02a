import type { DeclaredNode } from '../../base/declared-list.ts';
import type { DeclaredAmount } from '../../values/contents/declared-amount.ts';
import {
  type Declarer,
  buildNode,
  buildStatement,
  readAmountOf,
  readCas,
  readDeclarer,
  readUnknown,
  readUnreadOf,
} from './declared-xml.ts';
import { type XmlElement, findBelow, findChild, readAttribute } from './read-xml-tree.ts';

const PARTS = ['ProductPart', 'Product'] as const;
/** Elements that hold statements about thresholds, and nothing that weighs. */
const STATEMENTS = ['Compliance', 'QueryList', 'MaterialClassDeclaration'] as const;

/**
 * The nodes of an IEC 62474 or IEC 82474-1 file (root `Main`), of which chemSHERPA-AI is one. What a product is made of stands below it or below
 * `Composition`; `Compliance` says whether thresholds are exceeded, which weighs nothing.
 */
export function readIec62474(root: XmlElement): DeclaredNode[] {
  const declarer = readDeclarer(root);
  return [...findBelow(root, 'Product', ['Product'])].flatMap((product) => readPart(product, 1, declarer));
}

function readPart(part: XmlElement, level: number, declarer: Declarer): DeclaredNode[] {
  const id = findChild(part, 'ProductID');
  const inside = listContents(part);
  const of = (...names: readonly string[]): XmlElement[] => inside.filter(({ name }) => names.includes(name));
  return [
    buildNode(level, 'component', {
      name: readAttribute(id, 'name', 'nameLocal'),
      number: readAttribute(id, 'identifier'),
      our_number: readAttribute(id, 'requesterIdentifier'),
      pieces: readAttribute(part, 'numberOfUnits', 'numberOfInstances') || '1',
      mass: readMass(id) ?? readMass(part),
      supplier: level === 1 ? declarer.supplier : '',
      place: readAttribute(id, 'manufacturingSite'),
      date: level === 1 ? declarer.terms : '',
    }),
    ...of('Material').flatMap((material) => readMaterial(material, level + 1)),
    ...of('Substance', 'SubstanceGroup').map((substance) => readSubstanceOf(substance, level + 1, 'part')),
    ...readStatements(part, level + 1),
    ...of(...PARTS).flatMap((child) => readPart(child, level + 1, declarer)),
  ];
}

/** Materials, substances and parts of a part: below it, or below its `Composition` or `MaterialClass`. */
function listContents(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'Composition' || child.name === 'MaterialClass' ? [child, ...listContents(child)] : [child],
  );
}

function readMaterial(material: XmlElement, level: number): DeclaredNode[] {
  return [
    buildNode(level, 'material', {
      name: readAttribute(material, 'name', 'nameLocal', 'materialClassID'),
      mass: readMass(material),
      portion: readMass(material) === null ? readPercent(findChild(material, 'MassPercent')) : null,
      portion_of: 'part',
    }),
    ...material.children
      .filter(({ name }) => name === 'Substance' || name === 'SubstanceGroup')
      .map((substance) => readSubstanceOf(substance, level + 1, 'material')),
  ];
}

const AMOUNTS = ['MatMassPercent', 'Mass', 'MassPercent'] as const;

/** The share of the material goes before a mass, and that before a share of the part. */
function readSubstanceOf(substance: XmlElement, level: number, within: 'material' | 'part'): DeclaredNode {
  const ofMaterial = within === 'material' ? readPercent(findChild(substance, 'MatMassPercent')) : null;
  const amount = ofMaterial ?? readMass(substance) ?? readPercent(findChild(substance, 'MassPercent'));
  return buildNode(level, 'substance', {
    name: readAttribute(substance, 'name', 'nameLocal'),
    cas_number: readCas(substance, 'UniqueID', 'SubstanceID'),
    portion:
      amount ??
      readUnreadOf(
        AMOUNTS.map((name) => findChild(substance, name)),
        ['massPercent', 'mass', 'value'],
      ),
    portion_of: ofMaterial !== null || amount?.unit === 'g' ? within : 'part',
  });
}

function readMass(element: XmlElement | undefined): DeclaredAmount | null {
  const mass = element === undefined ? undefined : findChild(element, 'Mass');
  return readAmountOf(mass, ['mass', 'value'], ['unitOfMeasure', 'UOM'], 'g');
}

function readPercent(element: XmlElement | undefined): DeclaredAmount | null {
  return readAmountOf(element, ['massPercent', 'value'], ['unitOfMeasure', 'UOM'], '%');
}

/** What is known below a part; inside of statements every element is one of the statement. */
const KNOWN: ReadonlySet<string> = new Set(
  'ProductID Composition MaterialClass Material Substance SubstanceGroup Mass MassPercent MatMassPercent UniqueID SubstanceID Exemption Exemptions ExemptionList Threshold'.split(
    ' ',
  ),
);

function readStatements(part: XmlElement, level: number): DeclaredNode[] {
  const isBlock = (name: string): boolean => STATEMENTS.some((statement) => statement === name);
  const isOther = ({ name }: XmlElement): boolean => !isBlock(name) && !PARTS.some((one) => one === name);
  const inside = { ...part, children: part.children.filter(isOther) };
  return [...readBlocks(part, level), ...readUnknown(inside, KNOWN, level)];
}

function readBlocks(part: XmlElement, level: number): DeclaredNode[] {
  return part.children
    .filter(({ name }) => STATEMENTS.some((statement) => statement === name))
    .flatMap((block) => [...findBelow(block, 'DsDsg'), ...findBelow(block, 'Query')])
    .map((statement) => {
      const threshold = findChild(statement, 'Threshold') ?? statement;
      const above = readAttribute(
        threshold,
        'aboveThresholdLevel',
        'aboveThreshold',
        'aboveComplianceThreshold',
        'answer',
      );
      const words = [readAttribute(threshold, 'reportingThreshold')];
      // A query asks in a sentence, and its yes is no substance.
      const isQuery = statement.name === 'Query';
      return buildStatement(level, {
        name: readAttribute(statement, 'name', 'nameLocal', 'query'),
        above: isQuery ? '' : above,
        words: isQuery ? [above, ...words] : words,
        cas: readCas(statement, 'UniqueID'),
      });
    });
}
