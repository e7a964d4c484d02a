import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Réf. produit;Réf. composant;Qté\nACM-80;AIM-SC;24\nACE-40;ELA-40;1\n';

async function readSold(name: string, list: string) {
  const { dataset } = await importText({ 'nomenclature.csv': BILL, [name]: list });
  const sold = dataset?.parts.filter(({ annualDemand }) => annualDemand !== null);
  return sold?.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]);
}

describe('a list that is named after sales', () => {
  it('says how many are sold beside a price, also where its sums are blank', async () => {
    const expected = [
      ['ACM-80', 900, 620],
      ['ACE-40', 4000, 55],
    ];
    expect(
      await readSold('Ventes.csv', 'Réf. produit;Qté 2025;Prix unitaire;CA 2025\nACM-80;900;620;\nACE-40;4000;55;\n'),
    ).toEqual(expected);
    expect(await readSold('Ventes.csv', 'Réf. produit;Qté;Prix unitaire\nACM-80;900;620\nACE-40;4000;55\n')).toEqual(
      expected,
    );
  });

  it('sells nothing where the price is what a thing costs, or the name is another', async () => {
    const costs = 'Réf. produit;Qté;Coût standard\nACM-80;900;620\nACE-40;4000;55\n';
    expect(await readSold('Ventes.csv', costs)).toEqual([]);
    const list = 'Réf. produit;Qté;Prix unitaire\nACM-80;900;620\nACE-40;4000;55\n';
    expect(await readSold('Devis.csv', list)).toEqual([]);
  });

  it('says so in Finnish', async () => {
    expect(
      await readSold('Tilauskanta.csv', 'Tilaus;Nimike;Kpl;Yksikköhinta\nT-1;ACM-80;4;1950\nT-2;ACE-40;9;640\n'),
    ).toEqual([
      ['ACM-80', 4, 1950],
      ['ACE-40', 9, 640],
    ]);
  });
});

describe('a list of what customers ordered', () => {
  it('sells what it names beside a customer and a price, whatever it is named', async () => {
    const list = 'Cliente;Código;Qtd.;Preço unit.\nCP;ACM-80;24;118\nRenfe;ACM-80;12;121\nMetro;ACE-40;40;46\n';
    expect(await readSold('Encomendas 2027.csv', list)).toEqual([
      ['ACM-80', 36, 119],
      ['ACE-40', 40, 46],
    ]);
  });

  it('says in Slovak how many were sold in the last of two years', async () => {
    const list = 'Výrobok;Predaj 2024;Predaj 2025;Cena 2025 €\nACM-80;150;162;285\nACE-40;30;41;520\n';
    expect(await readSold('Predaj.csv', list)).toEqual([
      ['ACM-80', 162, 285],
      ['ACE-40', 41, 520],
    ]);
  });
});

describe('a list of sources', () => {
  it('shares a part by a column `Part` of percents, whatever is left open of another part', async () => {
    const { dataset } = await importText({
      'Achats.csv':
        'Réf.;Fournisseur;Pays;Part;Prix\nAIM-SC;Aimants Exemple;Chine;65%;8,4\nAIM-SC;Muster Magnete;Allemagne;35%;13,9\nMOY-80;Usinage Exemple;France;;41\n',
    });
    expect(dataset?.sourcing.map(({ share }) => share)).toEqual([0.65, 0.35, 1]);
  });

  it('shares none by a column that is blank for one of several sources', async () => {
    const { dataset } = await importText({
      'Achats.csv':
        'Réf.;Fournisseur;Pays;Indice;Prix\nAIM-SC;Aimants Exemple;Chine;65%;8,4\nAIM-SC;Muster Magnete;Allemagne;35%;13,9\nAIM-SC;Sample Magnets;Japon;;12,0\n',
    });
    expect(dataset?.sourcing.map(({ share }) => share)).toEqual([null, null, null]);
  });
});

describe('a list of stocks', () => {
  it('adds up the stores that a letter tells apart', async () => {
    const { dataset } = await importText({
      'nomenclature.csv': BILL,
      'Stock.csv': 'Réf.;Dépôt A;Dépôt B\nAIM-SC;5200;1300\nELA-40;800;\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['AIM-SC', 6500],
      ['ELA-40', 800],
    ]);
  });
});
