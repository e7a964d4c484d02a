export * from '../../documents/format/money.ts';
