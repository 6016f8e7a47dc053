namespace Amue.Portal.Platform.Recipes;

/// <summary>Tells how far one step of a run is.</summary>
internal sealed class StepPace(PlannedStep step, int stepsDone, int steps, IProgress<RecipeProgress>? progress)
{
    private int _total = step.Parts;

    public void Report(int done, int total)
    {
        _total = total;
        Tell(done, stepsDone);
    }

    public void Finish() => Tell(_total, stepsDone + 1);

    private void Tell(int done, int finished) =>
        progress?.Report(new RecipeProgress(step.Recipe, step.Index, step.Kind.Name, done, _total, finished, steps));
}
