import { listWords } from './column-words.ts';
import type { Words } from './column-words.ts';

const WORDS: Words = {
  'part-number':
    'código; codigo de articulo; código de artículo; artículo; número de parte; número de pieza; no de parte; componente; código componente; referencia; ref articulo; código do item; peça; código da peça; codice; codice articolo; codice componente; articolo; artikelnummer; onderdeelnummer; artikelnr; artikelkod; numer części; indeks; nr części; číslo dílu; артикул; код; обозначение; номер детали; 품번; 부품번호; 자재코드; 자재번호; 품목코드',
  description:
    'descripción; descripción del artículo; denominación; nombre; descrição; denominação; nome; descrizione; denominazione; omschrijving; benaming; beskrivning; benämning; opis; nazwa; název; popis; наименование; описание; название; 품명; 자재명; 부품명; 규격; 설명',
  quantity:
    'cantidad; cant; ctd; cantidad por unidad; cantidad material por unidad; quantidade; qtd; qtde; quant; quantità; quantita; qta; q tà; aantal; hoeveelheid; antal; mängd; ilość; ilosc; szt; množství; počet; количество; кол во; кол; 수량; 소요량; 개수',
  parent: 'artículo padre; padre; conjunto; código padre; item pai; padre codice; 모품번; 상위품번; 모델',
  level: 'nivel; nível; livello; niveau bom; nivå; poziom; уровень; 레벨',
  'item-number': 'posición; item; nº; n°; núm; posição; posizione; pozycja; lp; l p; поз; позиция; п п; 순번; 번호',
  unit: 'unidad; unidad de medida; ud; unidade; unità di misura; eenheid; enhet; jednostka; j m; jm; ед изм; 단위',
  maker:
    'fabricante; fabbricante; produttore; costruttore; fabrikant; tillverkare; producent; výrobce; производитель; изготовитель; 제조사; 제조업체; 메이커',
  'maker-part-number':
    'referencia fabricante; código fabricante; nº de fabricante; codice produttore; codice costruttore; artikelnummer fabrikant; 제조사품번; 제조사 부품번호',
  supplier:
    'proveedor; nombre del proveedor; proveedor nombre; nombre proveedor; fornecedor; nome do fornecedor; fornitore; leverancier; leverantör; dostawca; dodavatel; поставщик; 공급업체; 공급사; 협력사',
  'supplier-id':
    'código proveedor; código de proveedor; proveedor codigo; código do fornecedor; codice fornitore; leveranciersnummer; leverantörsnummer; 공급업체코드; 업체코드',
  country: 'país; pais; paese; nazione; kraj; země; страна; 국가; 나라',
  'origin-country': 'país de origen; país de origem; paese di origine; paese d origine; land van herkomst; 원산지',
  address: 'dirección; domicilio; endereço; indirizzo; adres; adress; адрес; 주소',
  city: 'ciudad; cidade; città; miasto; město; город; 도시',
  price: 'precio; precio unitario; preço; preço unitário; prezzo; prezzo unitario; prijs; pris; cena; цена; 단가; 가격',
  'lead-time':
    'plazo de entrega; prazo de entrega; tempo di consegna; levertijd; leveranstid; czas dostawy; 납기; 리드타임',
  designators:
    'designador; referencias; designatore; riferimento; oznaczenie; поз обозначение; позиционное обозначение',
  material: 'materia prima; materiale; материал; 재질',
  remark: 'observaciones; notas; observações; note; opmerking; anmärkning; uwagi; poznámka; примечание; 비고',
  mass: 'peso; massa; gewicht kg; vikt; waga; hmotnost; масса; 중량',
};

/** Known columns without a meaning for the import. */
const NOTHING =
  'precio total; importe; preço total; valor total; prezzo totale; totaal; suma; сумма; 금액; 합계; secuencia; fase; familia; desc familia; grupo; color; cor; colore; fecha; data; 날짜';

/**
 * Headers in languages beyond the five of `column-words.ts`: Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Czech, Russian and Korean, as
 * far as lists of parts and suppliers use them. The words of one entry are parted by semicolons.
 */
export const FURTHER_COLUMN_WORDS = listWords(WORDS, NOTHING);
