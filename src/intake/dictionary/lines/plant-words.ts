import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../fold-header.ts';

/** How lists of plants head what they say of one, by meaning. */
const HEADINGS: readonly (readonly [ForeignColumn, string])[] = [
  [
    'technology-origin',
    'technology origin; origin of technology; origin of the technology; technology from; technology country; technology source; source of technology; technology source country; country of technology; process origin; origin of process; know how origin; origin of know how; licensor country; country of licensor; country of the licensor; land lizenzgeber; lizenzgeberland; pays du licencieur; 许可方国家; 许可人国家; 技术许可方国家; licence from country; herkunft der technologie; technologieherkunft; technologie aus; technologieland; herkunft des know how; know how herkunft; herkunft des verfahrens; land des lizenzgebers; land des technologiegebers; origine de la technologie; pays de la technologie; origine du procédé; pays du donneur de licence; origen de la tecnología; país de la tecnología; origen tecnológico; origine della tecnologia; paese della tecnologia; origem da tecnologia; pochodzenie technologii; kraj technologii; herkomst technologie; herkomst van de technologie; původ technologie; технология из; происхождение технологии; страна технологии; 技术来源; 技术来源国; 技术来源地; 技术提供国; 技術来源; 技術供与国; 技術の出所; 技術導入国; 技術原産国; 기술 출처; 기술도입국; 기술 원산지',
  ],
  [
    'licensor',
    'licensor; licencer; licensing party; 许可方; 许可人; technology provider; technology partner; technology licensor; technology supplier; process licensor; know how provider; technologiegeber; lizenzgeber; technologiepartner; technologielieferant; donneur de licence; fournisseur de technologie; partenaire technologique; licenciante; proveedor de tecnología; socio tecnológico; fornitore di tecnologia; partner tecnologico; licencjodawca; dostawca technologii; 技术提供方; 技术许可方; 技术授权方; 技术合作方; 技術提供元; 技術供与元; ライセンサー; 기술제공사',
  ],
  [
    'stage',
    'stage; production stage; process stage; value chain stage; supply chain stage; step; stufe; produktionsstufe; fertigungsstufe; prozessstufe; wertschöpfungsstufe; étape; étape de production; etapa; fase; fase produttiva; etap; 环节; 生产环节; 产业链环节; 工段; 工程; 生産工程; 공정',
  ],
  [
    'site-status',
    'status; plant status; site status; state; werksstatus; statut; estado; stato; stan; 状态; 工厂状态; 状態; ステータス; 상태',
  ],
  [
    'site',
    'plant; site; factory; works; facility; plant name; site name; werk; standort; fabrik; werksname; usine; site de production; planta; fábrica; stabilimento; impianto; sito; zakład; fabriek; závod; завод; 工厂; 厂区; 生产基地; 基地; 工場; 拠点; 공장',
  ],
  [
    'supplier',
    'operator; operated by; owner; company; firm; betreiber; eigentümer; firma; unternehmen; exploitant; société; entreprise; operador; empresa; operatore; gestore; società; azienda; operator zakładu; spółka; exploitant; bedrijf; компания; оператор; 运营方; 运营商; 公司; 企业; 公司名称; 企业名称; 運営会社; 会社; 会社名; 회사; 운영사',
  ],
  [
    'country',
    'country; plant country; site country; country of plant; country of site; werksland; standortland; land des werks; pays de l usine; pays du site; país de la planta; paese dello stabilimento; kraj zakładu; 工厂国家; 工厂所在国; country; land; pays; país; paese; kraj; země; страна; 国家; 国家地区; 国; 国名; 국가',
  ],
  ['city', 'city; town; place; ort; stadt; ville; ciudad; città; miasto; город; 城市; 都市; 도시'],
];

/** Words of a list of plants, folded, with their meanings there. */
const PLANT_COLUMNS: ReadonlyMap<string, ForeignColumn> = new Map(
  HEADINGS.flatMap(([column, words]) => words.split('; ').map((word) => [foldHeader(word).text, column] as const)),
);

/** Who works with a plant, where another column says that it is about a technology: in other lists a partner is any firm. */
const PARTNER_HEADINGS: readonly (readonly [ForeignColumn, string])[] = [
  [
    'licensor',
    'partner; project partner; jv partner; joint venture partner; cooperation partner; chinese partner; partner firm; partner company; projektpartner; kooperationspartner; partnerfirma; chinesischer partner; partenaire; partenaire chinois; socio; socio chino; socio cinese; partner cinese; parceiro; partnerfirma; партнёр; партнер; 合作方; 合作伙伴; 合资方; 中方; 中方合作伙伴; パートナー; 協力会社; 파트너',
  ],
  [
    'technology-origin',
    'partner country; country of partner; country of the partner; partner s country; land des partners; partnerland; herkunft des partners; pays du partenaire; país del socio; paese del partner; país do parceiro; kraj partnera; страна партнера; 合作方国家; パートナー国; 파트너 국가',
  ],
];

const PARTNER_COLUMNS: ReadonlyMap<string, ForeignColumn> = new Map(
  PARTNER_HEADINGS.flatMap(([column, words]) =>
    words.split('; ').map((word) => [foldHeader(word).text, column] as const),
  ),
);

/** What a list of projects is about. */
const TECHNOLOGY_WORDS: ReadonlySet<string> = new Set(
  'technology; technologies; licensed technology; transferred technology; technology transfer; know how; process technology; technologie; technologietransfer; lizenzierte technologie; verfahren; technologie sous licence; tecnología; tecnologia; technologia; технология; 技术; 技术名称; 技术内容; 技术转让; 技術; 技術内容; 기술'
    .split('; ')
    .map((word) => foldHeader(word).text),
);

/** What folded headers say in a list of plants: a partner is whose technology it is where the list is about one and names nobody else as its source. */
export function readPlantHeaders(headers: readonly string[]): readonly (ForeignColumn | null)[] {
  const own = headers.map((header) => PLANT_COLUMNS.get(header) ?? null);
  const isTold = own.includes('licensor') || own.includes('technology-origin');
  if (isTold || !headers.some((header) => TECHNOLOGY_WORDS.has(header))) return own;
  return headers.map((header, place) => own[place] ?? PARTNER_COLUMNS.get(header) ?? null);
}

/** Whether folded headers are those of a list of plants with whose technology each of them works. */
export function listsPlantTechnology(headers: readonly string[]): boolean {
  const said = new Set(readPlantHeaders(headers));
  const ofTechnology = said.has('technology-origin') || said.has('licensor');
  return ofTechnology && said.has('country') && (said.has('site') || said.has('supplier'));
}

/** Who takes a licence, or what two firms own together, folded. */
const LICENSEE =
  /^(?:licensee|licencee|lizenznehmer|technologienehmer|licencie|licenciatario|licenziatario|licenciado|licencjobiorca|nabyvatel licence|лицензиат|被许可方|被许可人|技术受让方|ライセンシー)$/;
const JOINT =
  /^(?:joint ?venture|jv|gemeinschaftsunternehmen|co ?entreprise|empresa conjunta|合资(?:企业|公司)?|合弁(?:会社|企業)?)(?: (?:name|company|partner))?$/;
const PARTNER = /(?:^| )partner(?:$| )|partnerfirma|合作方|合资方|中方/;
/** How what passes from one to another is headed. */
const PASSED = /^(?:transfer(?: no| id)?|transferred (?:to|from)|from|to|by|recipient|von|an|empfanger|de|a)$/;

/**
 * Whether folded headers are those of a list of agreements on technology: licences to use it, joint ventures or transfers, without the country of each plant, by which nobody can tell
 * where it is used. `Partner` alone is any firm.
 */
export function listsTechnologyAgreements(headers: readonly string[]): boolean {
  if (listsPlantTechnology(headers)) return false;
  const said = new Set(headers.map((header) => PLANT_COLUMNS.get(header) ?? null));
  const isLicensed = headers.some((header) => LICENSEE.test(header));
  const isJoint = headers.some((header) => JOINT.test(header)) && headers.some((header) => PARTNER.test(header));
  const isTold = said.has('licensor') || said.has('technology-origin');
  const isPassed =
    headers.some((header) => TECHNOLOGY_WORDS.has(header)) &&
    headers.filter((header) => PASSED.test(header)).length > 1;
  return (isLicensed && isTold) || isJoint || isPassed;
}

/** Whether a cell says that a plant works by a process of its own. */
export function isOwnTechnology(cell: string): boolean {
  return /^(?:own|in[- ]?house|proprietary|self|none|no|n\/?a|-|–|—|eigene?|eigenes verfahren|eigenentwicklung|keine?r?|propre|aucune?|propia|proprio|propria|nessun[ao]?|własna|eigen|собственная|自有|自主|自主研发|自社|自社開発|なし|자체|자체개발)$/iu.test(
    cell.trim(),
  );
}

/** Headings, folded, of the code of a plant in lists of a company's own plants. */
export const PLANT_CODE_WORDS: readonly string[] =
  'plant; plant code; plant no; site; site code; werk; werksnummer; werksschlussel; usine; code usine; site de production; stabilimento; codice stabilimento; planta; codigo planta; codigo de planta; centro; fabrica; codigo fabrica; zakład; kod zakładu; zavod; cislo zavodu; kod zavodu; fabriek; fabriekscode; vestiging; fabrik; fabriknr; fabrikskod; anlaeg; tehdas; tehdaskoodi; gyar; uzem; gyarkod; fabrika; fabrika kodu; tesis; uzina; fabrica cod; завод; код завода; предприятие; 工厂; 工厂代码; 工厂编码; 廠別; 工廠; 工廠代碼; 工場; 工場コード; 拠点; 拠点コード; 공장; 공장코드; 사업장; 사업장코드; plnt; wrk; werksnr; werk nr; divisione; sede; codice sede; sito; codice sito; etablissement; code etablissement; uretim yeri; isletme; isletme kodu; unitate; uzina; cod unitate; punct de lucru; anlæg; anlægsnr; anlaggning; anlaggningskod; toimipaikka; toimipaikkakoodi; filial; codigo filial; vestigingsnr; kod provozu; provoz; telephely; telephelykod; uzemkod; プラント; プラントコード; 拠点番号; 플랜트; 플랜트코드'.split(
    '; ',
  );

/** Headings, folded, of its name. */
export const PLANT_NAME_WORDS: readonly string[] =
  'plant name; site name; werksname; werkname; standort; nom usine; nom de l usine; nom du site; nome stabilimento; nombre planta; nombre de planta; nome da planta; nome fabrica; nazwa zakładu; nazev zavodu; fabrieksnaam; fabriksnamn; fabriknavn; tehtaan nimi; gyar neve; fabrika adi; tesis adi; denumire uzina; название завода; наименование завода; 工厂名称; 工廠名稱; 工場名; 工場名称; 拠点名; 공장명; 사업장명; uzem neve; telephely neve; gyar megnevezese; nume unitate; denumire unitate; fabriksnavn; anlægsnavn; anlaggningsnamn; toimipaikan nimi; naam vestiging; vestigingsnaam; nome sede; denominazione sede; nome sito; nome filial; nom etablissement; nom du etablissement; isletme adi; uretim yeri adi; nazev provozu; 厂名; プラント名; 플랜트명'.split(
    '; ',
  );

/** Headings, folded, of what anything is called, which beside the code of a plant is its name. */
export const CALLED_WORDS: readonly string[] =
  'bezeichnung; beschreibung; designation; libelle; intitule; descripcion; denominacion; denominazione; descrizione; descricao; denominacao; omschrijving; benaming; benamning; beskrivning; betegnelse; beskrivelse; nazev; nazov; popis; opis; description; nev; megnevezes; nimi; nimitys; kuvaus; denumire; descriere; aciklama; tanim; naziv; описание; 名称; 名稱; 描述; 명칭; 이름'.split(
    '; ',
  );
