import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createCountryIndex } from '../../../src/intake/dictionary/find-country.ts';

const { territories } = loadCatalogue();
const findCountry = createCountryIndex(territories);

describe(createCountryIndex, () => {
  it.each([
    ['CN', 'CN'],
    ['cn', 'CN'],
    ['CHN', 'CN'],
    ['156', 'CN'],
    ['중국', 'CN'],
    ['Trung Quốc', 'CN'],
    ['จีน', 'CN'],
    ['الصين', 'CN'],
    ['Україна', 'UA'],
    ['Nemačka', 'DE'],
    ['דרום קוריאה', 'KR'],
    ['Корея', 'KR'],
    ['สหรัฐ', 'US'],
    ['Nhật', 'JP'],
    ['Холандия', 'NL'],
    ['Inggris', 'GB'],
    ['Південна Корея', 'KR'],
    ['대한민국', 'KR'],
    ['Brasil', 'BR'],
    ['Alemanha', 'DE'],
    ['Stati Uniti', 'US'],
    ['Niemcy', 'DE'],
    ['036', 'AU'],
    ['China (PRC)', 'CN'],
    ['P.R. China', 'CN'],
    ["People's Republic of China", 'CN'],
    ['中国', 'CN'],
    ['中華人民共和国', 'CN'],
    ['Chine', 'CN'],
    ['CN - China', 'CN'],
    ['China 中国', 'CN'],
    ['中国China', 'CN'],
    ['South Korea 韩国', 'KR'],
    ['Deutschland/Germany', 'DE'],
    ['DE Germany', 'DE'],
    ['Holland', 'NL'],
    ['ТАЙВАНЬ (КИТАЙ)', 'TW'],
    ['China (Hong Kong)', 'HK'],
    ['China, Hong Kong', 'HK'],
    ['Rep. of Korea', 'KR'],
    ['BOLIVIA (PLURINATIONAL STATE OF)', 'BO'],
    ['KOREA (REPUBLIC OF)', 'KR'],
    ["KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)", 'KP'],
    ['TANZANIA, UNITED REPUBLIC OF', 'TZ'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Korea, Republic of…', 'KR'],
    ['韓国', 'KR'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Hongkong', 'HK'],
    ['Taiwan', 'TW'],
    ['Taiwan, Province of China', 'TW'],
    ['Republic of China', 'TW'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['德国', 'DE'],
    ['ドイツ', 'DE'],
    ['Germany\u00A0(DE)', 'DE'],
    ['U.S.A.', 'US'],
    ['États-Unis', 'US'],
    ['Vereinigtes Königreich', 'GB'],
    ['DR Congo', 'CD'],
    ['Zaire', 'CD'],
    ['Swaziland', 'SZ'],
    ['Ningbo, China', 'CN'],
    ['Charlotte, NC, United States', 'US'],
    ['Shenzhen, Guangdong, PR China', 'CN'],
    ['Kwun Tong, Hong Kong, China', 'HK'],
    ['Taiwan, China', 'TW'],
    ['Stuttgart, Deutschland', 'DE'],
    // Vietnamese names that without their marks are the codes of Malaysia, Burundi and Angola.
    ['Mỹ', 'US'],
    ['Bỉ', 'BE'],
    ['Áo', 'AT'],
    ['my', 'MY'],
    // Customs territories with China behind them, in the long names of Romanian, Vietnamese and Bosnian.
    ['R.A.S. Macao, China', 'MO'],
    ['Đặc khu Hành chính Macao, Trung Quốc', 'MO'],
    ['Hong Kong (SAR Kina)', 'HK'],
    ['САЩ', 'US'],
    ['Þýskaland', 'DE'],
    ['Xitoy', 'CN'],
  ])('knows %s as %s', (cell, code) => {
    expect(findCountry(cell)).toBe(code);
  });

  it.each([
    'Yugoslavia',
    'Soviet Union',
    'EU',
    'Asia',
    'Atlantis',
    'Germany (FR)',
    'Italy (China)',
    'China / Taiwan',
    'China und Taiwan',
    // Russia in Vietnamese, and the code of Nigeria in other letters.
    'Nga',
    // Brazzaville's in Polish, Kinshasa's in Danish.
    'Kongo',
    // Two scripts, and two countries.
    'Japan 中国',
    'DE 10 Berlin',
    'Atlanta, Georgia',
    'Mexico, Missouri',
    'Los Angeles, CA',
    'Germany, France',
    '36',
    '',
    '__proto__',
  ])('asks about %j instead of guessing', (cell) => {
    expect(findCountry(cell)).toBeNull();
  });

  it.each([
    ['🇨🇳', 'CN'],
    ['🇩🇪 Germany', 'DE'],
    ['Japan 🇯🇵', 'JP'],
    ['🇨🇳 Ningbo', 'CN'],
    // A flag of another country than the name, two flags, and a flag of none are asked about.
    ['🇨🇳 Japan', null],
    ['🇨🇳🇯🇵', null],
    ['🇨🇳 🇯🇵', null],
    ['🇪🇺', null],
    ['🏳️', null],
  ])('reads flags: %s', (cell, code) => {
    expect(findCountry(cell)).toBe(code);
  });

  it('finds every territory of the catalogue by its codes and its name', () => {
    const words = territories
      .filter(({ code }) => code !== 'EU' && code !== 'ZZ')
      .flatMap(({ code, name, alpha3, numeric }) =>
        [code, name, alpha3, numeric].filter((word) => word !== null).map((word) => [word, code]),
      );
    expect(words.map(([word = '']) => [word, findCountry(word)])).toEqual(words);
  });
});
