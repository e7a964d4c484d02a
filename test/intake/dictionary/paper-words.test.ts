import { describe, expect, it } from 'vitest';
import { foldHeader } from '../../../src/intake/dictionary/fold-header.ts';
import {
  listsCertificates,
  listsOriginPapers,
  listsQuestions,
} from '../../../src/intake/dictionary/lines/paper-words.ts';

const fold = (headers: string): string[] => headers.split(', ').map((header) => foldHeader(header).text);

describe(listsCertificates, () => {
  it.each([
    'Certificate no., Type, Heat / charge, Item, Quantity received, Supplier',
    'Mill certificate, Heat number, Part number, Mill, Weight kg',
    'Zeugnis-Nr., Art, Artikel, Lieferant',
    'Abnahmeprüfzeugnis Nr., Charge, Material, Lieferant, Menge',
    'Artikel, Werkszeugnis, Schmelze, Lieferant',
    '证书编号, 炉号, 物料编码, 供应商, 数量',
    'N° certificat matière, Coulée, Article, Fournisseur',
    '検査証明書番号, ロット番号, 品番',
  ])('takes %s for a register of certificates', (headers) => expect(listsCertificates(fold(headers))).toBe(true));

  it.each([
    'Part number, Supplier, Price, Certificate',
    'Item, Batch, Quantity, Location',
    'Supplier, ISO 9001 certificate, Valid until',
    'Part number, Supplier, Certificate required, Lead time',
    'Artikel, Charge, Lieferant, Menge',
  ])('leaves %s alone', (headers) => expect(listsCertificates(fold(headers))).toBe(false));
});

describe(listsQuestions, () => {
  it.each([
    'No., Question, Answer, Date, Name',
    'Teil, Frage, Antwort, Datum, Name',
    'Supplier, Part, Open question, Supplier reply, Status',
    '序号, 物料编码, 问题, 答复, 日期',
    'Article, Question posée, Réponse fournisseur',
  ])('takes %s for a list of questions', (headers) => expect(listsQuestions(fold(headers))).toBe(true));

  it.each([
    'Part, Answer, Supplier',
    'Part number, Supplier, Response time',
    'Question, Owner, Due',
    'Part, Lead time',
  ])('leaves %s alone', (headers) => expect(listsQuestions(fold(headers))).toBe(false));
});

describe(listsOriginPapers, () => {
  it.each(['LLE-Nr., Lieferant, Artikelnummer, Gültig bis', 'Part number, Country of origin, Preferential origin'])(
    'takes %s for declarations of origin',
    (headers) => expect(listsOriginPapers(fold(headers))).toBe(true),
  );

  it.each(['Material, Lieferant, Land, Gültig ab, Gültig bis', 'Part, Country of origin, Customs value'])(
    'leaves %s alone',
    (headers) => expect(listsOriginPapers(fold(headers))).toBe(false),
  );
});
