// The editor's stream of blocks: a block whose plugin is off is shown, but cannot be added.
class PluginStreamBlockDefinition extends window.wagtailStreamField.blocks.StreamBlockDefinition {
  constructor(name, groups, initialStates, meta) {
    super(name, groups, initialStates, meta);
    this.groupedChildBlockDefs = groups
      .map(([label, blocks]) => [label, blocks.filter((block) => block.name !== "plugin_off")])
      .filter(([, blocks]) => blocks.length > 0);
  }
}
window.telepath.register("cms.plugins.PluginStreamBlock", PluginStreamBlockDefinition);
