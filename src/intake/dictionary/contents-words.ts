import type { ForeignColumn } from '../base/foreign-table.ts';
import type { Words } from './column-words.ts';

const PORTUGUESE: Words = {
  substance: 'substância; nome da substância; substância química; elemento químico',
  'mass-share': 'teor; teor percent; teor em massa; conteúdo percent; percentagem em massa; concentração percent',
  'mass-min': 'teor mínimo; teor min; conteúdo mínimo; concentração mínima',
  'mass-max': 'teor máximo; teor max; conteúdo máximo; concentração máxima',
};
const CZECH_AND_SLOVAK: Words = {
  substance: 'název látky; chemická látka; chemický prvek; názov látky; prvok',
  'mass-share':
    'obsah; obsah látky; obsah percent; hmotnostní podíl; obsah v percent; hmotnostný podiel; koncentrace percent',
  'mass-min': 'obsah min; minimální obsah; obsah od; minimálny obsah',
  'mass-max': 'obsah max; maximální obsah; obsah do; maximálny obsah',
};
const POLISH: Words = {
  'mass-min':
    'zawartość minimalna; minimalna zawartość; zawartość min; zawartość od; udział minimalny; stężenie minimalne',
  'mass-max':
    'zawartość maksymalna; maksymalna zawartość; zawartość max; zawartość maks; zawartość do; udział maksymalny; stężenie maksymalne',
};
const TURKISH: Words = {
  substance: 'madde ismi; element adı',
  'mass-share': 'içerik; içerik percent; içerik oranı; kütle oranı; kütlece percent; konsantrasyon percent',
  'mass-min': 'en az içerik; minimum içerik; içerik min',
  'mass-max': 'en çok içerik; maksimum içerik; içerik max',
};
const NORDIC: Words = {
  substance:
    'ämne; ämnesnamn; grundämne; kemiskt ämne; stoffnavn; grunnstoff; grundstof; kjemisk stoff; aine; aineen nimi; alkuaine',
  'mass-share':
    'halt; halt percent; viktprocent; masshalt; innhold percent; vektprosent; indhold percent; vægtprocent; pitoisuus; pitoisuus percent; massaosuus; painoprosentti',
  'mass-min': 'halt min; lägsta halt; minsta halt; pitoisuus min; vähimmäispitoisuus',
  'mass-max': 'halt max; högsta halt; pitoisuus max; enimmäispitoisuus',
};
const FURTHER: Words = {
  substance:
    'stof; stofnaam; chemische stof; anyagnév; kémiai anyag; vegyület; substanță; denumirea substanței; element chimic; tvar; χημική ουσία; ουσία',
  'mass-share':
    'gehalte; gehalte percent; massapercentage; gewichtspercentage; tartalom; tartalom percent; tömegszázalék; tömegarány; conținut; conținut percent; conținut masic; περιεκτικότητα; περιεκτικότητα percent; contenuto in peso; contenido en peso; teneur en masse',
  'mass-min':
    'contenuto minimo; contenido mínimo; teneur minimale; teneur min; concentrazione minima; concentración mínima; concentration minimale; gehalte min; tartalom min; conținut minim; содержание мин; минимальное содержание; 最小含量; 最低含量; 含量下限; 含有量下限; 최소 함량',
  'mass-max':
    'contenuto massimo; contenido máximo; teneur maximale; teneur max; concentrazione massima; concentración máxima; concentration maximale; gehalte max; tartalom max; conținut maxim; содержание макс; максимальное содержание; 最大含量; 最高含量; 含量上限; 含有量上限; 최대 함량',
};

/** How a supplier calls the number of the company in a list of its own, beside its own number. */
const OF_SUPPLIERS: Words = {
  'part-number':
    'your item; your part; your article; your item no; your item number; your part no; your article no; your reference; your part number; ihr artikel; ihre artikelnummer; ihre artikel nr; ihre teilenummer; ihre sachnummer; votre article; votre référence; su referencia; su artículo; vostro codice; vostro articolo; sua referência; 贵司料号; 贵司品号; 贵方料号; 貴司料號; 貴社品番; 귀사 품번',
};

/** Headers of what parts contain in further languages: substances, and the share of the mass as one figure or as least and most; and of the part in the words of its supplier. */
export const CONTENTS_WORDS = [PORTUGUESE, CZECH_AND_SLOVAK, POLISH, TURKISH, NORDIC, FURTHER, OF_SUPPLIERS].flatMap(
  (words) => Object.entries(words) as [ForeignColumn, string][],
);
