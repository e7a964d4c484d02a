import { describe, expect, it } from 'vitest';
import { readAsXls } from './read-pages.ts';

const MEGABYTE = 1_000_000;
/** A megabyte of the same. */
const repeat = (piece: string, length = MEGABYTE): string => piece.repeat(Math.ceil(length / piece.length));

const WORKBOOK =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>';
const WORKBOOK_END = '</Table></Worksheet></Workbook>';
const ARCHIVE = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n';
const PAGE = '--b\nContent-Type: text/html\n\n';

/** What comes of files that would take hours if a reader went over a part of them again for every sign, or would fill the memory. */
describe('a file that was made to harm', () => {
  it.each([
    ['cells without an end', `<table>${repeat('<td>')}`, 'more cells than can be read'],
    ['tables in tables', repeat('<table><tr><td>'), 'more than 50 deep'],
    ['tables in tables that end', repeat('<table><tr><td>') + repeat('</table>'), 'more than 50 deep'],
    ['brackets', `<table><tr><td>${repeat('<')}`, 'cut off'],
    ['quotes that never close', `<table>${repeat('<td a="')}`, 'cut off'],
    ['comments that never end', `<table>${repeat('<!--')}`, 'cut off'],
    ['scripts that never end', `<table>${repeat('<script>')}`, 'cut off'],
    ['elements in a cell', `<table><td>${repeat('<div>')}`, 'cut off'],
    ['one cell of a megabyte', `<table><tr><td>${repeat('&amp')}</table>`, 'has a cell of 250000 characters'],
    [
      'entities that call themselves',
      `<!DOCTYPE html [<!ENTITY a "&a;&a;">]><table><td>${repeat('&a;')}</table>`,
      'has a cell of 1000002',
    ],
    ['cells down a million rows', `<table>${repeat('<td colspan=1000 rowspan=65534>x<tr>')}</table>`, 'more cells'],
    [
      'rows that step over covered cells',
      `<table><tr>${repeat('<td rowspan=65000>', 18 * 990)}${repeat('<tr><td>')}</table>`,
      'more cells',
    ],
    ['a style sheet without rules', `<style>${repeat('mso-number-format:"')}</style><table><td>1</table>`, 'is read'],
    ['attributes without a value', `<table><td ${repeat('a=')}>1</table>`, 'is read'],
    ['cells of a workbook', `${WORKBOOK}<Row>${repeat('<Cell>')}`, 'cut off'],
    ['columns of a workbook', WORKBOOK + repeat('<Column ss:Span="16000" ss:StyleID="x"/>') + WORKBOOK_END, 'is read'],
    [
      'sheets of a million rows',
      WORKBOOK +
        repeat('<Row ss:Index="1048576"><Cell><Data>1</Data></Cell></Row></Table></Worksheet><Worksheet><Table>') +
        WORKBOOK_END,
      'more cells',
    ],
    [
      'merged cells over each other',
      WORKBOOK + repeat('<Row><Cell ss:MergeDown="1000000" ss:MergeAcross="16000"/></Row>') + WORKBOOK_END,
      'more cells',
    ],
    [
      'blanks of quoted signs',
      `${ARCHIVE}--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<table><td>1${repeat('= ')}</table>\n--b--`,
      'characters',
    ],
    ['ends of parts', `${ARCHIVE}${repeat('--b\n')}`, 'cut off'],
    [
      'parts in parts',
      `${ARCHIVE}${repeat('--b\nContent-Type: multipart/related; boundary=b\n\n')}--b--`,
      'without a table',
    ],
    ['lines of a head', `MIME-Version: 1.0\n${repeat('A: b\n')}`, 'without a table'],
    [
      'very wide pages',
      `${ARCHIVE}${repeat(`${PAGE}<table>${'<td colspan=1000>'.repeat(16)}<td>1</table>\n`, 100_000)}--b--`,
      'is read',
    ],
  ])('ends without an exception: %s', async (_, text, words) => {
    const { refused } = await readAsXls(text);
    expect(refused ?? 'is read').toContain(words);
  });
});
