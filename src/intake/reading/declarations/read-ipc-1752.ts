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

/**
 * The nodes of an IPC-1752A or B file (namespaces webstds.ipc.org/175x). Class D says what materials hold; classes A to C are statements, which
 * weigh nothing. A product may hold products with numbers of their own.
 */
export function readIpc1752(root: XmlElement): DeclaredNode[] {
  const declarer = readDeclarer(root);
  const products = [...findBelow(root, 'Product', ['Product'])];
  return products.flatMap((product) => readProduct(product, 1, declarer));
}

function readProduct(product: XmlElement, level: number, declarer: Declarer): DeclaredNode[] {
  const id = findChild(product, 'ProductID');
  const part = buildNode(level, 'component', {
    name: readAttribute(id, 'itemName', 'requesterItemName'),
    number: readAttribute(id, 'itemNumber'),
    our_number: readAttribute(id, 'requesterItemNumber'),
    pieces: readAttribute(product, 'numberOfInstances') || '1',
    mass: readAmount(id),
    supplier: level === 1 ? declarer.supplier : '',
    place: readAttribute(id, 'manufacturingSite'),
    date: level === 1 ? declarer.terms : '',
  });
  const parts = ['SubProduct', 'Product'];
  return [
    part,
    ...[...findBelow(product, 'HomogeneousMaterial', parts)].flatMap((material) => readMaterial(material, level + 1)),
    ...readStatements(product, level + 1, parts),
    ...product.children
      .filter(({ name }) => parts.includes(name))
      .flatMap((child) => readProduct(child, level + 1, declarer)),
  ];
}

function readMaterial(material: XmlElement, level: number): DeclaredNode[] {
  return [
    buildNode(level, 'material', {
      name: readAttribute(material, 'name', 'materialGroupName'),
      mass: readAmount(material),
    }),
    ...[...findBelow(material, 'Substance')].map((substance) =>
      buildNode(level + 1, 'substance', {
        name: readAttribute(substance, 'name'),
        cas_number: readCas(substance, 'SubstanceID', 'UniqueID'),
        portion: readAmount(substance) ?? readUnreadOf(listStating(substance), ['value']),
        portion_of: 'material',
      }),
    ),
  ];
}

/** What is known below a product, beside what statements hold. */
const KNOWN: ReadonlySet<string> = new Set(
  'Product SubProduct ProductID Amount ComplianceInfo QueryList MaterialGroupList MaterialInfo HomogeneousMaterialList HomogeneousMaterial SubstanceCategoryList SubstanceCategoryListID SubstanceCategory SubstanceCategoryID Substance SubstanceID UniqueID Threshold Concentration Exemption ExemptionList ExemptionListID Exemptions'.split(
    ' ',
  ),
);

/**
 * Substance categories without substances say yes or no to a threshold, or nothing at all. Answers of class A, groups of materials of class B and what
 * is in no class are kept as words.
 */
function readStatements(product: XmlElement, level: number, parts: readonly string[]): DeclaredNode[] {
  const categories = [...findBelow(product, 'SubstanceCategory', [...parts, 'HomogeneousMaterial'])];
  const stated = categories
    .filter((category) => findChild(category, 'Substance') === undefined)
    .map((category) => {
      const threshold = findChild(category, 'Threshold');
      const over = readAttribute(threshold, 'overThreshold', 'aboveThreshold', 'aboveThresholdLevel');
      return buildStatement(level, {
        name: readAttribute(category, 'name'),
        above: over,
        words: [readAttribute(threshold, 'threshold')],
        cas: readCas(category, 'SubstanceCategoryID', 'UniqueID'),
      });
    });
  const inside = { ...product, children: product.children.filter(({ name }) => !parts.includes(name)) };
  return [...stated, ...readUnknown(inside, KNOWN, level)];
}

/** Where an amount of a substance may stand. */
function listStating(element: XmlElement): readonly (XmlElement | undefined)[] {
  return [findChild(element, 'Amount'), findChild(element, 'Concentration'), element];
}

/** Mass or share in `Amount`, in `Concentration` (percent), or in attributes of the element itself. */
function readAmount(element: XmlElement | undefined): DeclaredAmount | null {
  if (element === undefined) return null;
  const stated = findChild(element, 'Amount');
  const share = findChild(element, 'Concentration');
  return (
    readAmountOf(stated, ['value'], ['UOM'], 'g') ??
    readAmountOf(share, ['value'], ['UOM'], '%') ??
    readAmountOf(element, ['value'], ['UOM'], 'g')
  );
}
