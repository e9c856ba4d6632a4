using System.Text.Json;

namespace GiaoBan.Browser.Tests;

/// <summary>A passkey in a browser's own (virtual) authenticator: made, used, counted, taken away.</summary>
public sealed class WithPasskey(Product product)
{
    private const string Keys = "/cua-toi/khoa-truy-cap";

    [Fact]
    public async Task Somebody_makes_one_signs_in_with_it_and_removes_it()
    {
        var (user, password) = await product.HiredAsync("Lăng Thị Khóa", "Đầu mối đơn vị", "Hội Nông dân tỉnh Lạng Sơn");
        await using var person = await product.ComesAsync(byName: true);
        await using var device = await DeviceAsync(person);
        await person.SignsInAsync(user, password);
        await person.OpensAsync(Keys);
        await person.SeesAsync("Chưa có khóa truy cập.");

        await person.Page.GetByLabel("Gọi khóa này là").FillAsync("Điện thoại cơ quan");
        await person.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync("không phải mật khẩu");
        await person.PressesAsync("Tạo khóa truy cập");
        await person.SeesAsync("Mật khẩu hiện nay không đúng.");
        await person.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await person.PressesAsync("Tạo khóa truy cập");
        await person.SeesAsync("1 khóa truy cập đang dùng.");
        await person.SeesAsync("Điện thoại cơ quan");
        Assert.Single(await device.CredentialsAsync());
        Assert.Empty(await person.BreaksAsync());

        await person.LeavesAsync();
        await person.PressesAsync("Đăng nhập bằng khóa truy cập");
        await Expect(person.Page.Locator(".masthead a[href='/cua-toi']")).ToBeVisibleAsync();
        await person.OpensAsync("/cua-toi/phien");
        await person.SeesAsync("bằng khóa truy cập");
        Assert.True((await device.CredentialsAsync())[0].GetProperty("signCount").GetInt32() >= 2);

        await person.OpensAsync(Keys);
        await person.Page.GetByLabel("Mật khẩu, để bỏ một khóa").FillAsync(password);
        await person.PressesAsync("Bỏ Điện thoại cơ quan");
        await person.SeesAsync("Chưa có khóa truy cập.");
        await person.LeavesAsync();
        await person.PressesAsync("Đăng nhập bằng khóa truy cập");
        await person.SeesAsync("Khóa truy cập này không mở được cửa");
        person.FoundNothingAmiss();
    }

    [Fact]
    public async Task A_device_that_is_not_unlocked_opens_nothing()
    {
        Product.NotInAQuickRun();
        var (user, password) = await product.HiredAsync("Lăng Văn Then", "Đầu mối đơn vị", "Hội Nông dân tỉnh Lạng Sơn");
        await using var person = await product.ComesAsync(byName: true);
        await using var device = await DeviceAsync(person);
        await person.SignsInAsync(user, password);
        await person.OpensAsync(Keys);
        await person.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await person.PressesAsync("Tạo khóa truy cập");
        await person.SeesAsync("1 khóa truy cập đang dùng.");

        await person.LeavesAsync();
        await device.LockAsync();
        await person.PressesAsync("Đăng nhập bằng khóa truy cập");
        await person.SeesAsync("Máy chưa xác nhận.");
        await person.IsAtAsync("/dang-nhap");
    }

    [Fact]
    public async Task At_a_bare_address_none_is_offered()
    {
        Product.NotInAQuickRun();
        await using var person = await product.ComesAsync();
        await person.OpensAsync("/dang-nhap");

        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" })).ToHaveCountAsync(0);
    }

    /// <summary>What Chromium's DevTools put in the place of a telephone: keeps keys, unlocks itself, or refuses to.</summary>
    private sealed class Device(ICDPSession session, string id) : IAsyncDisposable
    {
        public async Task<IReadOnlyList<JsonElement>> CredentialsAsync() =>
            [.. (await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!.Value.GetProperty("credentials").EnumerateArray()];

        public async Task LockAsync() => await session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = false });

        public async ValueTask DisposeAsync() => await session.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = id });
    }

    private static async Task<Device> DeviceAsync(Person person)
    {
        var session = await person.Context.NewCDPSessionAsync(person.Page);
        await session.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return new Device(session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
