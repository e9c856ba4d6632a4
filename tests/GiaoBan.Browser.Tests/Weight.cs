namespace GiaoBan.Browser.Tests;

public sealed class Weight(Product product)
{
    private const int LimitInBytes = 400 * 1024;

    [Fact(Timeout = Product.Limit)]
    public async Task The_first_page_after_signing_in_comes_over_a_weak_line()
    {
        Product.NotInAQuickRun();
        await using var nhung = await product.SignsInAsync(Product.Leader, width: 360);
        await using var fresh = await nhung.Context.Browser!.NewContextAsync(new() { BaseURL = product.Url.ToString(), StorageState = await nhung.Context.StorageStateAsync() });
        var page = await fresh.NewPageAsync();
        List<IRequest> finished = [];
        page.RequestFinished += (_, request) => { lock (finished) finished.Add(request); };
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync("document.fonts.ready.then(() => null)").WaitAsync(Product.Patience);
        await page.WaitForTimeoutAsync(500);

        // Asked for afterwards: waiting inside the event would stop the driver that answers.
        List<(int Bytes, string Path)> answers = [];
        foreach (var request in finished.ToList().Where(r => new Uri(r.Url).AbsolutePath != "/live"))
        {
            var sizes = await request.SizesAsync();
            answers.Add((sizes.ResponseBodySize + sizes.ResponseHeadersSize, new Uri(request.Url).AbsolutePath));
        }

        var total = answers.Sum(a => a.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"first page: {total / 1024} KB in {answers.Count} answers");
        foreach (var (bytes, path) in answers.OrderByDescending(a => a.Bytes)) TestContext.Current.TestOutputHelper?.WriteLine($"{bytes,8} {path}");
        Assert.InRange(total, 10_000, LimitInBytes);
    }
}
