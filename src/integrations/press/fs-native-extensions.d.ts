declare module 'fs-native-extensions' {
  const native: unknown;
  export default native;
}
