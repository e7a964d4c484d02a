import { listWords, type Words } from '../column-words.ts';
import { CONTACT_WORDS } from './contact-words.ts';

const WORDS: Words = {
  supplier:
    'legal name; firm; business name; firmenname; firmierung; dénomination sociale; denominación social; denominação social; obchodní název; obchodní jméno; empresa; azienda; bedrijf; bedrijfsnaam; firmanaam; företag; företagsnamn; virksomhed; gesellschaft; società; spółka; společnost; şirket; şirket adı; 公司; 企业; 所属公司; 单位名称; 社名; 会社; 회사; 회사명; 상호; acreedor; creditor',
  'supplier-id':
    'lieferanten id; code frs; code tiers; nr kontrahenta; leveranciernummer; relatienr; relatienummer; 業者コード; 협력사코드; 邓白氏编码; d u n s; d b number',
  address: 'n et rue; ulica; ulica i nr; ulice; ulice a č p; rua; morada; logradouro; gatuadress; sokak; 街道',
  city: 'firmensitz; miejscowość',
  country: 'kod kraju; państwo; landskod; sitzland; cod naz; 국가코드; 소재국',
  'supplier-parent':
    'parent firm; mutterfirma; konzernzugehörigkeit; obergesellschaft; gehört zu; société mère; appartient à; groupe d appartenance; empresa matriz; sociedad matriz; capogruppo; società madre; casa madre; spółka matka; grupa kapitałowa; firma matka; spółka dominująca; mateřská společnost; moedermaatschappij; moederbedrijf; empresa mãe; controladora; moderbolag; ana şirket; bağlı olduğu grup; 上级公司; グループ会社; 모회사',
  maker: 'produzent; producteur; productor; wytwórca; merk; imalatçı; 製造者',
  'origin-country':
    'herstellerland; land des herstellers; productieland; tillverkarens land; メーカー国; 제조사 국가; pochodzenie; původ; oorsprong; procedência; procedencia; 원산국',
  'part-number':
    'nr artykułu; artykuł; artikl; code produit; pieza; detaljnr; 部番; product no; product nr; produktnr; produktnummer; 機種',
  parent: 'produit fini; mamul; fertigprodukt; fertigerzeugnis',
  'lead-time': 'días de entrega; dodací termín; levertermijn',
  'minimum-order':
    'mind menge; mini de cde; minimo d ordine; minimum logistyczne; min afname; minimale afname; bestelminimum; qtd mínima; minsta order; min kvant; minimum sipariş',
  currency: 'whrg; munt',
  'valid-from':
    'valide à partir du; valable à partir du; ingangsdatum; válido de; válido a partir de; vigência de; 유효시작일',
  'valid-to':
    'valide jusqu au; valable jusqu au; ablaufdatum; vervaldatum; válido até; vigência até; 유효종료일; 有効期限',
  site: 'betriebsstätte; produktionsstandort; lieferwerk; établissement; nombre planta; nombre de planta; stabilimento; nome stabilimento; sito produttivo; nazwa zakładu; název závodu; provozovna; vestiging; anläggning; tesis; tesis adı; fabrika; fabrika adı; 厂区; 事業所; 사업장; 공장명',
  'site-id':
    'werksnr; werkskürzel; código planta; código de planta; cod stabilimento; codice sito; codice stabilimento; kod zakładu; nr zakładu; kód závodu; č závodu; vestigingscode; fabriekscode; código da planta; anläggningskod; fabrikskod; tesis kodu; fabrika kodu; 공장코드',
  latitude: 'latitud; latitudine; szerokość geogr; szerokość geograficzna; zeměpisná šířka; breedtegraad; enlem; 위도',
  longitude:
    'geogr länge; longitudine; długość geogr; długość geograficzna; zeměpisná délka; lengtegraad; boylam; 경도',
};

/** Headers of the lists in which people keep firms, their plants and who supplies what, in many languages; contact data are known and not read. */
export const REGISTER_WORDS = listWords(WORDS, CONTACT_WORDS);
