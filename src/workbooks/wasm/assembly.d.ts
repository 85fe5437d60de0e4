declare module '*?wasm' {
  /** A program in AssemblyScript, compiled to WebAssembly when the product is built; in base64. */
  export const wasm: string;
}
