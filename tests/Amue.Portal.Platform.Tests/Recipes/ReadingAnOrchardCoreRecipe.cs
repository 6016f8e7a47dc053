namespace Amue.Portal.Platform.Tests.Recipes;

/// <summary>A site of a reading club, in the shapes that Orchard Core's recipes have.</summary>
public sealed class ReadingAnOrchardCoreRecipe : IDisposable
{
    internal const string Sample = """
        {
          "$schema": "https://example.org/orchard/recipe.schema.json",
          "name": "ReadingClub",
          "displayName": "Reading club",
          "description": "A site for a reading club.",
          "author": "The club",
          "website": "https://club.example.org",
          "version": "2.0",
          "issetuprecipe": true,
          "categories": [ "default" ],
          "tags": [ "club", "developer" ],
          // Evaluated once, wherever they are used.
          "variables": {
            "homeId": "[js:uuid()]",
            "menuId": "[js: uuid()]",
            "opening": "[js: new Date().toISOString()]"
          },
          "steps": [
            {
              "name": "feature",
              "disable": [],
              "enable": [
                // Hosting
                "OrchardCore.HomeRoute",
                "OrchardCore.Recipes",
                "TheClubTheme",
              ]
            },
            { "name": "themes", "admin": "TheAdmin", "site": "TheClubTheme" },
            {
              "name": "Settings",
              "HomeRoute": { "Action": "Display", "Controller": "Item", "Area": "OrchardCore.Contents", "ContentItemId": "[js: variables('homeId')]" },
              "LayerSettings": { "Zones": [ "Content", "Footer" ] },
              "SiteName": "[js: configuration('SiteName', 'Club')]"
            },
            {
              "name": "ContentDefinition",
              "ContentTypes": [
                {
                  "Name": "Review", "DisplayName": "Review",
                  "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true }, "FullTextAspectSettings": {} },
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } },
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "AllowCustomPath": true, "Pattern": "{{ Model.ContentItem | display_text | slugify }}" } } }
                  ]
                }
              ],
              "ContentParts": []
            },
            {
              "name": "lucene-index",
              "Indices": [ { "Search": { "AnalyzerName": "standardanalyzer", "IndexLatest": false, "IndexedContentTypes": [ "Review" ] } } ]
            },
            {
              "name": "content",
              "data": [
                {
                  "ContentItemId": "[js: variables('homeId')]", "ContentType": "Review", "DisplayText": "Trois lectures", "Latest": true, "Published": true,
                  "Owner": "[js: parameters('AdminUserId')]", "Author": "[js: parameters('AdminUsername')]",
                  "TitlePart": { "Title": "Trois lectures" }, "HtmlBodyPart": { "Html": "<p>Bonjour</p>" }
                }
              ]
            },
            { "name": "media", "Files": [ { "TargetPath": "a.jpg", "SourcePath": "../wwwroot/a.jpg" }, { "TargetPath": "b.txt", "Base64": "Qg==" } ] },
            { "name": "layers", "Layers": [ { "Name": "Always", "Rule": "true", "LayerRule": { "Conditions": [ { "Value": true, "Name": "BooleanCondition" } ] } } ] },
            { "name": "queries", "Queries": [ { "Source": "Lucene", "Name": "Recent", "Template": "[file:text('Snippets/recent.json')]", "Schema": "[js:base64('e30=')]" } ] },
            { "name": "AdminMenu", "data": [ { "Id": "[js:uuid()]", "Name": "Menus", "Enabled": true, "MenuItems": [ { "$type": "LinkAdminNode", "Items": [] } ] } ] },
            { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Description": "Anyone", "Permissions": [ "ViewContent" ], "PermissionBehavior": "Replace" } ] },
            { "name": "Templates", "Templates": { "Content__Review": { "Description": "A review", "Content": "[file:text('Snippets/review.liquid')]" } } },
            { "name": "WorkflowType", "data": [ { "WorkflowTypeId": "[js: uuid()]", "Name": "Welcome", "Activities": [], "Transitions": [] } ] },
            { "name": "custom-settings", "ClubSettings": { "ContentItemId": "4x", "ClubPart": { "Motto": { "Text": "Lire" } } } },
            { "name": "recipes", "Values": [ { "executionid": "club", "name": "Club.Pages" } ] },
            { "name": "deployment", "Plans": [ { "Name": "Export", "Steps": [ { "Type": "AllContentDeploymentStep", "Step": { "Id": "[js: uuid()]", "Name": "AllContent" } } ] } ] }
          ]
        }
        """;

    private readonly RecipeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void finds_nothing_wrong_with_the_file() => Assert.Empty(RecipeHost.Read(Sample).Problems);

    [Fact]
    public void gives_header_and_steps()
    {
        var recipe = RecipeHost.Read(Sample);

        Assert.Equal(("ReadingClub", "Reading club", "2.0", true), (recipe.Name, recipe.DisplayName, recipe.Version, recipe.IsSetupRecipe));
        Assert.Equal(16, recipe.Entries.Count);
    }

    [Fact]
    public async Task names_everything_the_portal_does_not_know_and_nothing_else() =>
        Assert.Equal(
            [
                "$.variables.opening recipes.unknownExpression",
                "$.steps[0].name recipes.unknownStep",
                "$.steps[1].name recipes.unknownStep",
                "$.steps[2].SiteName recipes.unknownExpression",
                "$.steps[3].name recipes.unknownStep",
                "$.steps[4].name recipes.unknownStep",
                "$.steps[5].name recipes.unknownStep",
                "$.steps[6].name recipes.unknownStep",
                "$.steps[7].name recipes.unknownStep",
                "$.steps[8].name recipes.unknownStep",
                "$.steps[9].name recipes.unknownStep",
                "$.steps[10].Roles[0].PermissionBehavior recipes.unknownField",
                "$.steps[11].name recipes.unknownStep",
                "$.steps[12].name recipes.unknownStep",
                "$.steps[13].name recipes.unknownStep",
                "$.steps[14].Values[0].name recipes.unknownRecipe",
                "$.steps[15].name recipes.unknownStep",
            ],
            await _host.ProblemsOfAsync(RecipeHost.Read(Sample)));

    [Fact]
    public async Task names_the_steps_that_the_portal_has()
    {
        var problems = await _host.Runner.ValidateAsync(RecipeHost.WithSteps("""{ "name": "lucene-index" }"""), RecipeHost.Anybody, CancellationToken.None);

        Assert.Equal(["lucene-index"], problems[0].What.Arguments);
        Assert.Equal(["broken, grant, meeting, recipes, Roles, settings"], problems[0].Expected!.Arguments);
    }
}
