from draftkit.text.rare import is_uncommon, outside_gb2312


def test_characters_of_names_that_gb2312_does_not_have_are_found_once_and_in_order() -> None:
    assert outside_gb2312("林喆村、江镕村、林喆村") == ("喆", "镕")


def test_the_zero_of_years_in_chinese_figures_is_one_of_them() -> None:
    assert outside_gb2312("二〇二六年") == ("〇",)


def test_characters_of_the_later_planes_are_found() -> None:
    assert outside_gb2312("\u3400\U00020000") == ("\u3400", "\U00020000")


def test_signs_digits_and_letters_are_no_han_characters() -> None:
    assert outside_gb2312("“——”·①％ 2026 Abc … é 😀") == ()


def test_a_usual_text_has_none() -> None:
    assert outside_gb2312("要抓紧修复水毁道路，确保群众出行安全。") == ()


def test_uncommon_are_those_beyond_the_first_level() -> None:
    assert [sign for sign in "的防汛擘垚〇，A" if is_uncommon(sign)] == ["擘", "垚", "〇"]
